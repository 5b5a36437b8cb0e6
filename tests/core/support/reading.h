// A text read by the stages before the judge, for tests of the later ones.

#ifndef STANDING_TESTS_CORE_SUPPORT_READING_H_
#define STANDING_TESTS_CORE_SUPPORT_READING_H_

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "match.h"
#include "sentence.h"
#include "stance.h"

namespace standing::testing_support {

struct Reading {
  Reading(const RuleSet& rules, std::string folded)
      : text(std::move(folded)),
        sentences(SplitSentences(text)),
        candidates(CandidateFinder(rules).Find(text, sentences)),
        patterns(rules),
        stances(rules, patterns, text, sentences, candidates) {}

  // The first match of a pattern; the test fails where there is none.
  Match First(std::uint32_t pattern) {
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
      const Span words = patterns.FindFirst(pattern, text, sentences[s]);
      if (words.begin != words.end) return {static_cast<std::uint16_t>(pattern), s, words};
    }
    ADD_FAILURE() << "the pattern does not match: " << text;
    return {static_cast<std::uint16_t>(pattern), 0, {}};
  }

  std::string Words(Span span) const { return text.substr(span.begin, span.end - span.begin); }

  std::string text;
  std::vector<Span> sentences;
  std::vector<Candidates> candidates;
  PatternCache patterns;
  StanceReader stances;
};

}  // namespace standing::testing_support

#endif  // STANDING_TESTS_CORE_SUPPORT_READING_H_
