#include "match.h"

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

const Rules& Small() {
  static const Rules rules({
      Lexicon("brand = [\"paypal\", \"{bank} transfer\"]\nbank = [\"acme\", \"city\"]\n"
              "[[cue]]\nstance = \"refuse\"\nreach = \"forward\"\npatterns = [\"can't accept\"]\n"),
      RuleFile("payment/all", R"(patterns = ["pay {me} by {brand}"])"),
      RuleFile("payment/part", R"(patterns = ["please <send it> to my {brand}"])"),
      RuleFile("payment/two", R"(patterns = ["invoice ... outside"])"),
      RuleFile("payment/runs", R"(patterns = ["~ana~"])"),
  });
  return rules;
}

std::vector<std::string> All(std::string_view rule, const std::string& text, Span within) {
  PatternCache patterns(Small().set());
  std::vector<Span> found;
  patterns.FindAll(Small().PatternOf(rule), text, within, found);
  std::vector<std::string> out;
  for (const Span span : found) out.push_back(text.substr(span.begin, span.end - span.begin));
  return out;
}

std::vector<std::string> All(std::string_view rule, const std::string& text) {
  return All(rule, text, {0, text.size()});
}

using Words = std::vector<std::string>;

TEST(Match, TheRulesOfThisTestAreInOrder) {
  for (const auto& problem : Small().problems()) ADD_FAILURE() << problem.reason;
}

TEST(Match, AWordClassStandsForItsWordsAlsoInsideAnotherClass) {
  EXPECT_EQ(All("payment/all", "pay us by city transfer"), Words{"pay us by city transfer"});
}

TEST(Match, APatternWithoutAMarkGivesAllOfItsWords) {
  EXPECT_EQ(All("payment/all", "will you pay me by paypal today"), Words{"pay me by paypal"});
}

TEST(Match, APatternWithAMarkGivesOnlyTheMarkedWords) {
  EXPECT_EQ(All("payment/part", "so please send it to my paypal"), Words{"send it"});
}

TEST(Match, EveryMatchOfASentenceIsFound) {
  EXPECT_EQ(All("payment/all", "pay me by paypal or pay us by acme transfer"),
            (Words{"pay me by paypal", "pay us by acme transfer"}));
}

TEST(Match, MatchesOfOnePatternDoNotOverlap) {
  EXPECT_EQ(All("payment/runs", "banananana"), (Words{"ana", "ana"}));
}

TEST(Match, NothingOutsideTheStretchAskedForIsFound) {
  const std::string text = "pay me by paypal\npay us by paypal";
  EXPECT_EQ(All("payment/all", text, {17, text.size()}), Words{"pay us by paypal"});
  EXPECT_EQ(All("payment/all", text, {0, 16}), Words{"pay me by paypal"});
  EXPECT_EQ(All("payment/all", text, {1, 16}), Words{});
}

TEST(Match, PlacesCountFromTheBeginningOfTheText) {
  const std::string text = "hello\npay us by paypal";
  PatternCache patterns(Small().set());
  std::vector<Span> found;
  patterns.FindAll(Small().PatternOf("payment/all"), text, {6, text.size()}, found);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].begin, 6u);
  EXPECT_EQ(found[0].end, text.size());
  const Span first = patterns.FindFirst(Small().PatternOf("payment/all"), text, {6, text.size()});
  EXPECT_EQ(first.begin, 6u);
  EXPECT_EQ(first.end, text.size());
}

TEST(Match, WhereNothingMatchesTheFirstMatchIsAnEmptySpan) {
  PatternCache patterns(Small().set());
  const Span none = patterns.FindFirst(Small().PatternOf("payment/all"), "pay him", {0, 7});
  EXPECT_EQ(none.begin, none.end);
}

TEST(Match, FindingAllForgetsWhatWasFoundBefore) {
  PatternCache patterns(Small().set());
  std::vector<Span> found = {{1, 2}};
  patterns.FindAll(Small().PatternOf("payment/all"), "nothing", {0, 7}, found);
  EXPECT_TRUE(found.empty());
}

TEST(Match, ASentenceTurnsAtAWordOfTheTurnClassAndNotInsideAnother) {
  PatternCache patterns(Small().set());
  ASSERT_NE(patterns.turn(), nullptr);
  EXPECT_TRUE(RE2::PartialMatch("this, but that", *patterns.turn()));
  EXPECT_FALSE(RE2::PartialMatch("a button also", *patterns.turn()));
}

std::vector<Candidates> CandidatesIn(std::string text) {
  const std::vector<Span> sentences = SplitSentences(text);
  return CandidateFinder(Small().set()).Find(text, sentences);
}

bool Holds(const std::vector<std::uint16_t>& patterns, std::uint32_t pattern) {
  return std::find(patterns.begin(), patterns.end(), pattern) != patterns.end();
}

TEST(Match, AnEmptyTextHasNoCandidates) { EXPECT_TRUE(CandidatesIn("").empty()); }

TEST(Match, EverySentenceHasItsOwnCandidates) {
  const std::vector<Candidates> found = CandidatesIn("hello. pay me by paypal. i can't accept it");
  ASSERT_EQ(found.size(), 3u);
  const std::uint32_t pattern = Small().PatternOf("payment/all");
  EXPECT_TRUE(found[0].rules.empty());
  EXPECT_TRUE(Holds(found[1].rules, pattern));
  EXPECT_FALSE(Holds(found[2].rules, pattern));
  EXPECT_TRUE(found[1].cues.empty());
  EXPECT_EQ(found[2].cues.size(), 1u);
}

TEST(Match, APatternIsNoCandidateWhereOneOfItsWordsIsMissing) {
  const std::uint32_t pattern = Small().PatternOf("payment/two");
  EXPECT_TRUE(Holds(CandidatesIn("an invoice from outside")[0].rules, pattern));
  EXPECT_FALSE(Holds(CandidatesIn("an invoice from here")[0].rules, pattern));
  for (const Candidates& sentence : CandidatesIn("an invoice. it is outside")) {
    EXPECT_FALSE(Holds(sentence.rules, pattern));
  }
}

TEST(Match, TheCandidatesOfASentenceAreSortedAndNoneIsThereTwice) {
  const std::string text = "pay me by paypal, pay us by paypal, an invoice outside, banana ana";
  const std::vector<std::uint16_t> found = CandidatesIn(text)[0].rules;
  EXPECT_GE(found.size(), 3u);
  EXPECT_TRUE(std::is_sorted(found.begin(), found.end()));
  EXPECT_EQ(std::adjacent_find(found.begin(), found.end()), found.end());
}

TEST(Match, TheRolesOfAMatchSayWhichWordsFilledWhichClass) {
  PatternCache patterns(Small().set());
  const std::vector<std::pair<std::string_view, std::string>> expected = {
      {"me", "us"}, {"brand", "city transfer"}};
  EXPECT_EQ(patterns.Roles(Small().PatternOf("payment/all"), "pay us by city transfer"), expected);
  EXPECT_TRUE(patterns.Roles(Small().PatternOf("payment/two"), "invoice outside").empty());
}

TEST(Match, AFinderAnswersTheSameTheSecondTime) {
  CandidateFinder finder(Small().set());
  std::string text = "pay me by paypal. an invoice. i can't accept it outside";
  const std::vector<Span> sentences = SplitSentences(text);
  const std::vector<Candidates> once = finder.Find(text, sentences);
  const std::vector<Candidates> again = finder.Find(text, sentences);
  ASSERT_EQ(once.size(), again.size());
  for (std::size_t i = 0; i < once.size(); ++i) {
    EXPECT_EQ(once[i].rules, again[i].rules);
    EXPECT_EQ(once[i].cues, again[i].cues);
  }
}

TEST(Match, WhateverMatchesASentenceIsACandidateThere) {
  const RuleSet& set = Small().set();
  PatternCache patterns(set);
  CandidateFinder finder(set);
  RandomText random(7);
  const Words pieces = {"pay",  "me",        "us", "by",     "paypal",  "acme",  "city",
                        "cant", "can't",     "or", "accept", "invoice", "so",    "outside",
                        "ana",  "transfer.", "ok", "please", "send",    "it to", "my"};
  std::size_t matches = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (int w = 0; w < 14; ++w) text += random.Of(pieces, 1) + " ";
    const std::vector<Span> sentences = SplitSentences(text);
    const std::vector<Candidates> found = finder.Find(text, sentences);
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      for (std::uint32_t p = 0; p < set.patterns.size(); ++p) {
        const Span span = patterns.FindFirst(p, text, sentences[s]);
        if (span.begin == span.end) continue;
        ++matches;
        ASSERT_TRUE(Holds(set.patterns[p].is_cue ? found[s].cues : found[s].rules, p)) << text;
      }
    }
  }
  EXPECT_GT(matches, 100u);
}

}  // namespace
}  // namespace standing
