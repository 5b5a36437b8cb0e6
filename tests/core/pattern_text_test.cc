#include "pattern_text.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace standing {
namespace {

std::string Class(std::size_t index) {
  std::string out;
  AppendClass(index, out);
  return out;
}

TEST(PatternText, ATextWithoutReferencesStandsForItself) {
  EXPECT_EQ(ExpandPattern({}, "(?m)\\bpay (?:me|us)\\b"), "(?m)\\bpay (?:me|us)\\b");
}

TEST(PatternText, AClassMayNameAnother) {
  const std::string outer = "(?:now|" + Class(0) + ")";
  const std::vector<std::string_view> classes = {"(?:me|us)", outer};
  RuleSet set;
  set.classes = classes;
  EXPECT_EQ(ExpandPattern(set, "pay " + Class(1) + "!"), "pay (?:now|(?:me|us))!");
}

TEST(PatternText, EveryClassNumberIsWrittenAndReadAlike) {
  for (std::size_t index = 0; index < kMaxClasses; ++index) {
    const std::string text = "a" + Class(index) + "b";
    ASSERT_EQ(text.size(), 4u);
    ASSERT_EQ(FindClass(text, 0), 1u) << index;
    ASSERT_EQ(ClassAt(text, 1), index);
  }
}

TEST(PatternText, ATextWithoutAClassHasNoneToFind) {
  EXPECT_EQ(FindClass("pay me", 0), std::string_view::npos);
}

}  // namespace
}  // namespace standing
