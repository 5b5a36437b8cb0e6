#include "standing/types.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace standing {
namespace {

// The names that rule files, records and the browser side rely on.
template <typename Enum>
std::vector<std::string> Known();
template <>
std::vector<std::string> Known<Area>() {
  return {"payment", "contact",  "accounts", "logins",     "conduct",
          "spam",    "feedback", "identity", "prohibited", "profile"};
}
template <>
std::vector<std::string> Known<Surface>() {
  return {"chat", "proposal", "profile", "feedback"};
}
template <>
std::vector<std::string> Known<Stage>() {
  return {"before", "active", "unknown"};
}
template <>
std::vector<std::string> Known<Platform>() {
  return {"upwork", "fiverr", "freelancer", "peopleperhour", "workana", "onlinejobs"};
}
template <>
std::vector<std::string> Known<Confidence>() {
  return {"official", "legal-copy", "staff", "users"};
}
template <>
std::vector<std::string> Known<Level>() {
  return {"none", "hint", "caution", "violation"};
}

template <typename Enum>
class NamesOf : public testing::Test {};
using Enumerations = testing::Types<Level, Area, Surface, Stage, Platform, Confidence>;
TYPED_TEST_SUITE(NamesOf, Enumerations);

TYPED_TEST(NamesOf, EveryValueHasItsNameAndIsFoundByIt) {
  const std::vector<std::string> known = Known<TypeParam>();
  for (std::size_t i = 0; i < known.size(); ++i) {
    const auto value = static_cast<TypeParam>(i);
    EXPECT_EQ(Name(value), known[i]);
    EXPECT_EQ(Parse<TypeParam>(known[i]), value);
  }
}

TYPED_TEST(NamesOf, AnUnknownNameIsToldApartAndNeverGuessed) {
  for (const char* name : {"", "Chat", "Upwork", "violations", "nowhere", "chat ", "1"}) {
    EXPECT_EQ(Parse<TypeParam>(name), std::nullopt) << name;
  }
}

TYPED_TEST(NamesOf, TheListForMessagesHoldsEveryNameThatIsAccepted) {
  const std::string list = ", " + Names<TypeParam>() + ",";
  for (const std::string& name : Known<TypeParam>()) {
    EXPECT_NE(list.find(", " + name + ","), std::string::npos) << name << " in" << list;
  }
}

TEST(Types, AStrongerLevelComparesGreater) {
  EXPECT_LT(Level::kNone, Level::kHint);
  EXPECT_LT(Level::kHint, Level::kCaution);
  EXPECT_LT(Level::kCaution, Level::kViolation);
}

TEST(Types, AContextDefaultsToAnUpworkChatOfUnknownStage) {
  const Context context;
  EXPECT_EQ(context.surface, Surface::kChat);
  EXPECT_EQ(context.stage, Stage::kUnknown);
  EXPECT_EQ(context.platform, Platform::kUpwork);
}

TEST(Types, AnEnumSetHasWhatWasAddedAndNothingElse) {
  EnumSet<Platform> set;
  EXPECT_TRUE(set.Empty());
  set.Add(Platform::kFiverr);
  set.Add(Platform::kOnlineJobs);
  EXPECT_FALSE(set.Empty());
  EXPECT_TRUE(set.Has(Platform::kFiverr));
  EXPECT_TRUE(set.Has(Platform::kOnlineJobs));
  EXPECT_FALSE(set.Has(Platform::kUpwork));
  EXPECT_EQ(EnumSet<Platform>(set.bits()).bits(), set.bits());
  EXPECT_TRUE(EnumSet<Platform>::All().Has(Platform::kOnlineJobs));
}

TEST(Types, AnEnumSetWithoutAnotherKeepsTheRest) {
  EnumSet<Stage> active;
  active.Add(Stage::kActive);
  const EnumSet<Stage> rest = EnumSet<Stage>::All().Without(active);
  EXPECT_FALSE(rest.Has(Stage::kActive));
  EXPECT_TRUE(rest.Has(Stage::kBefore));
  EXPECT_TRUE(rest.Meets(EnumSet<Stage>::All()));
  EXPECT_FALSE(rest.Meets(active));
  EXPECT_TRUE(active.Without(active).Empty());
}

}  // namespace
}  // namespace standing
