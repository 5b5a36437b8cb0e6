#include "stance.h"

#include <algorithm>

namespace standing {
namespace {

bool Overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

}  // namespace

StanceReader::StanceReader(const RuleSet& rules, PatternCache& patterns, std::string_view text,
                           const std::vector<Span>& sentences,
                           const std::vector<Candidates>& candidates)
    : rules_(rules),
      patterns_(patterns),
      text_(text),
      sentences_(sentences),
      candidates_(candidates),
      by_sentence_(sentences.size()) {}

const std::vector<StanceReader::FoundCue>& StanceReader::CuesOf(std::uint32_t sentence) {
  std::optional<std::vector<FoundCue>>& slot = by_sentence_[sentence];
  if (slot) return *slot;
  std::vector<FoundCue> all;
  std::vector<FoundCue> agreed;
  std::vector<Span> found;
  for (const std::uint16_t pattern : candidates_[sentence].cues) {
    const Cue& cue = rules_.cues[rules_.patterns[pattern].owner];
    patterns_.FindAll(pattern, text_, sentences_[sentence], found);
    for (const Span words : found) {
      (cue.stance == Stance::kAgree ? agreed : all).push_back({cue, words});
    }
  }
  // An agreeing turn takes the force from the cues in it, for the areas that listen to it.
  for (FoundCue& cue : all) {
    for (const FoundCue& agree : agreed) {
      if (Overlap(agree.words, cue.words)) {
        cue.cue.areas = cue.cue.areas.Without(agree.cue.areas);
      }
    }
  }
  std::erase_if(all, [](const FoundCue& cue) { return cue.cue.areas.Empty(); });
  slot = std::move(all);
  return *slot;
}

const std::vector<StanceReader::FoundCue>& StanceReader::TextCues() {
  if (of_text_) return *of_text_;
  of_text_.emplace();
  for (std::uint32_t s = 0; s < sentences_.size(); ++s) {
    for (const FoundCue& cue : CuesOf(s)) {
      if (cue.cue.reach == Reach::kText) of_text_->push_back(cue);
    }
  }
  return *of_text_;
}

bool StanceReader::Turns(std::size_t begin, std::size_t end) {
  if (begin >= end) return false;
  return patterns_.turn()->Match(text_, begin, end, RE2::UNANCHORED, nullptr, 0);
}

bool StanceReader::Reaches(const FoundCue& cue, const Match& match) {
  switch (cue.cue.reach) {
    case Reach::kForward:
      return cue.words.begin <= match.words.begin && !Turns(cue.words.end, match.words.begin);
    case Reach::kBack:
      return cue.words.end >= match.words.end && !Turns(match.words.end, cue.words.begin);
    case Reach::kSentence:
    case Reach::kText:
      return true;
  }
  return false;
}

std::optional<Span> StanceReader::SetAside(const Match& match, const Rule& rule) {
  if (rule.set_aside_by.Empty()) return std::nullopt;
  const auto decides = [&](const FoundCue& cue) {
    return rule.set_aside_by.Has(cue.cue.stance) && cue.cue.areas.Has(rule.area) &&
           Reaches(cue, match);
  };
  for (const FoundCue& cue : CuesOf(match.sentence)) {
    if (decides(cue)) return cue.words;
  }
  for (const FoundCue& cue : TextCues()) {
    if (decides(cue)) return cue.words;
  }
  return std::nullopt;
}

}  // namespace standing
