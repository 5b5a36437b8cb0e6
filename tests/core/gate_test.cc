#include "gate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "support/random_text.h"
#include "support/rule_folder.h"

namespace standing {
namespace {

using testing_support::Lexicon;
using testing_support::RandomText;
using testing_support::RuleFile;
using testing_support::Rules;

using Places = std::vector<std::pair<std::size_t, std::size_t>>;  // literal, begin

std::vector<std::string> Literals(const GateTables& tables) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i + 1 < tables.literals.size(); ++i) {
    out.emplace_back(
        tables.bytes.substr(tables.literals[i], tables.literals[i + 1] - tables.literals[i]));
  }
  return out;
}

Places Naive(const std::vector<std::string>& literals, const std::string& text) {
  Places out;
  for (std::size_t i = 0; i < literals.size(); ++i) {
    for (std::size_t at = text.find(literals[i]); at != std::string::npos;
         at = text.find(literals[i], at + 1)) {
      out.emplace_back(i, at);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

Places Found(const GateTables& tables, const std::string& text) {
  std::vector<LiteralHit> hits;
  FindLiterals(tables, text, hits);
  Places out;
  for (const LiteralHit hit : hits) out.emplace_back(hit.literal, hit.begin);
  std::sort(out.begin(), out.end());
  return out;
}

// Literals that overlap, contain each other and share their pieces.
const Rules& Overlapping() {
  static const Rules rules({
      Lexicon(),
      RuleFile("payment/a", R"(patterns = ["paypal", "paypal payment", "ypa", "aaa", "aaaa"])"),
      RuleFile("payment/b", R"(patterns = ["(?:payoneer|skrill|wise) account", "bank deposit"])"),
      RuleFile("contact/c", R"(patterns = ["caf\u00e9 chat", "what's ?app", "~@gmail\\.com"])"),
  });
  return rules;
}

TEST(Gate, FindsEveryPlaceOfEveryLiteralAsASearchOneByOneDoes) {
  const GateTables& tables = Overlapping().set().gate;
  const std::vector<std::string> literals = Literals(tables);
  ASSERT_GT(literals.size(), 8u) << Overlapping().Complaints();
  RandomText random(5);
  std::vector<std::string> pieces = literals;
  for (const std::string& literal : literals) {
    pieces.push_back(literal.substr(0, literal.size() / 2));
    pieces.push_back(literal.substr(1));
  }
  for (const char* more : {"a", "p", "y", " ", "\n", "\xC3", "\xA9", "\x01"}) {
    pieces.emplace_back(more);
  }
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random.Of(pieces, random.Below(25));
    ASSERT_EQ(Found(tables, text), Naive(literals, text)) << text;
  }
}

TEST(Gate, FindsEveryPlaceOfTheBuiltInLiterals) {
  const GateTables& tables = BuiltInRules().gate;
  const std::vector<std::string> literals = Literals(tables);
  RandomText random(6);
  std::vector<std::string> pieces = literals;
  pieces.insert(pieces.end(), {" ", "a", "e", "\n"});
  for (int i = 0; i < 200; ++i) {
    const std::string text = random.Of(pieces, 40);
    ASSERT_EQ(Found(tables, text), Naive(literals, text)) << text;
  }
}

TEST(Gate, FindsALiteralAtTheVeryBeginningAndTheVeryEnd) {
  const GateTables& tables = Overlapping().set().gate;
  const std::vector<std::string> literals = Literals(tables);
  for (const std::string& literal : literals) {
    EXPECT_EQ(Found(tables, literal), Naive(literals, literal)) << literal;
  }
}

TEST(Gate, FindsNothingInTextsShorterThanAPiece) {
  for (const char* text : {"", "p", "pa"}) {
    EXPECT_TRUE(Found(Overlapping().set().gate, text).empty()) << text;
  }
}

TEST(Gate, FindsNothingWhereThereAreNoRules) {
  const Rules none({Lexicon()});
  EXPECT_TRUE(Found(none.set().gate, "could you pay me via paypal?").empty());
}

TEST(Gate, ForgetsTheHitsOfTheTextBefore) {
  const GateTables& tables = Overlapping().set().gate;
  std::vector<LiteralHit> hits;
  FindLiterals(tables, "paypal", hits);
  ASSERT_FALSE(hits.empty());
  FindLiterals(tables, "nothing here", hits);
  EXPECT_TRUE(hits.empty());
}

TEST(Gate, EveryLiteralIsLongEnoughToBeFound) {
  for (const GateTables* tables : {&Overlapping().set().gate, &BuiltInRules().gate}) {
    for (const std::string& literal : Literals(*tables)) EXPECT_GE(literal.size(), kPieceBytes);
  }
}

}  // namespace
}  // namespace standing
