#include "proof.h"

#include <algorithm>
#include <string>
#include <utility>

#include "fold.h"
#include "match.h"
#include "sentence.h"
#include "standing/checker.h"
#include "utf.h"

namespace standing::rulec {
namespace {

struct Marked {
  std::u16string text;
  std::size_t begin = 0;  // UTF-16 code units; both 0 where nothing is marked
  std::size_t end = 0;
};

Marked ReadMarks(const std::string& sentence) {
  const std::size_t open = sentence.find("[[");
  const std::size_t close = sentence.find("]]");
  if (open == std::string::npos || close == std::string::npos || close < open) {
    return {ToUtf16(sentence).text, 0, 0};
  }
  Marked out;
  out.text = ToUtf16(sentence.substr(0, open)).text;
  out.begin = out.text.size();
  out.text += ToUtf16(sentence.substr(open + 2, close - open - 2)).text;
  out.end = out.text.size();
  out.text += ToUtf16(sentence.substr(close + 2)).text;
  return out;
}

std::string Describe(const Answer& answer, std::u16string_view text) {
  if (answer.findings.empty()) return "nothing was found";
  std::string out = "found";
  for (const Finding& finding : answer.findings) {
    out += " [" + std::string(finding.rule->id) + " " + std::string(Name(finding.level)) + " \"" +
           ToUtf8(text.substr(finding.start, finding.end - finding.start)) + "\"]";
  }
  return out;
}

std::string DescribeTrace(const std::vector<TraceEntry>& trace, const Rule& rule) {
  for (const TraceEntry& entry : trace) {
    if (entry.rule != &rule) continue;
    if (entry.outcome == TraceEntry::Outcome::kSetAside) {
      return "; set aside by \"" + entry.by + "\"";
    }
    if (entry.outcome == TraceEntry::Outcome::kExcepted) {
      return "; excepted by \"" + entry.by + "\"";
    }
    if (entry.outcome == TraceEntry::Outcome::kNoContext) return "; nothing of `near` is there";
  }
  return "";
}

bool Speaks(const Finding& finding, const Rule& rule) {
  return finding.rule == &rule ||
         std::any_of(finding.others.begin(), finding.others.end(),
                     [&](const OtherFinding& other) { return other.rule == &rule; });
}

class Prover {
 public:
  Prover(const CompiledRules& compiled, std::vector<Problem>& problems)
      : rules_(compiled.View()),
        places_(compiled.pattern_places()),
        checker_(rules_),
        patterns_(rules_),
        problems_(problems) {}

  void Prove(const RuleSource& source, const Rule& rule) {
    std::vector<bool> needed(rule.patterns.count);
    for (const Sentence& sentence : source.violates) {
      Violates(source, rule, sentence);
      Need(rule, sentence, needed);
    }
    for (const Sentence& sentence : source.allows) Allows(source, sentence);
    for (const Text* text : {&source.advice, &source.allowed}) {
      if (!text->value.empty()) Allows(source, {*text, {}, Level::kHint});
    }
    for (std::uint32_t i = 0; i < rule.patterns.count; ++i) {
      const auto& [file, line] = places_[rule.patterns.first + i];
      Expect(needed[i], file, line, "no sentence under `violates` needs this pattern");
    }
  }

  ProofCounts counts() const { return counts_; }

 private:
  void Expect(bool holds, const std::string& file, std::size_t line, std::string reason) {
    ++(holds ? counts_.passed : counts_.failed);
    if (!holds) problems_.push_back({file, line, std::move(reason)});
  }

  void Violates(const RuleSource& source, const Rule& rule, const Sentence& sentence) {
    const Marked marked = ReadMarks(sentence.text.value);
    const auto fail = [&](bool holds, std::string reason) {
      Expect(holds, source.file, sentence.text.line, std::move(reason));
    };
    if (marked.begin == marked.end) return fail(false, "the sentence has no [[ ]] to underline");
    std::vector<TraceEntry> trace;
    const Answer answer = checker_.Check(marked.text, sentence.context, &trace);
    const bool found =
        std::any_of(answer.findings.begin(), answer.findings.end(), [&](const Finding& finding) {
          const bool inside =
              finding.rule != &rule || (finding.start >= marked.begin && finding.end <= marked.end);
          return Speaks(finding, rule) && finding.rule->area == rule.area &&
                 finding.level == sentence.level && inside && finding.start < marked.end &&
                 finding.end > marked.begin;
        });
    fail(found, "the sentence should give " + std::string(Name(sentence.level)) +
                    " within the marked words, but " + Describe(answer, marked.text) +
                    DescribeTrace(trace, rule));
  }

  void Allows(const RuleSource& source, const Sentence& sentence) {
    const Marked marked = ReadMarks(sentence.text.value);
    const Answer answer = checker_.Check(marked.text, sentence.context);
    const bool fine =
        std::all_of(answer.findings.begin(), answer.findings.end(),
                    [&](const Finding& finding) { return finding.level <= sentence.level; });
    Expect(fine, source.file, sentence.text.line,
           "nothing above " + std::string(Name(sentence.level)) + " should be found here, but " +
               Describe(answer, marked.text));
  }

  void Need(const Rule& rule, const Sentence& sentence, std::vector<bool>& needed) {
    const Marked marked = ReadMarks(sentence.text.value);
    Folded folded(marked.text);
    const std::vector<Span> sentences = SplitSentences(folded.text());
    for (std::uint32_t i = 0; i < rule.patterns.count; ++i) {
      for (const Span within : sentences) {
        const Span found = patterns_.FindFirst(rule.patterns.first + i, folded.text(), within);
        if (found.begin != found.end) needed[i] = true;
      }
    }
  }

  const RuleSet rules_;
  const std::vector<std::pair<std::string, std::size_t>>& places_;
  Checker checker_;
  PatternCache patterns_;
  std::vector<Problem>& problems_;
  ProofCounts counts_;
};

}  // namespace

ProofCounts ProveRules(const Source& source, const CompiledRules& compiled,
                       std::vector<Problem>& problems) {
  Prover prover(compiled, problems);
  const RuleSet rules = compiled.View();
  for (std::size_t i = 0; i < source.rules.size(); ++i) {
    prover.Prove(source.rules[i], rules.rules[i]);
  }
  return prover.counts();
}

}  // namespace standing::rulec
