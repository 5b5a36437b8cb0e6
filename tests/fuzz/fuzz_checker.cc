// The checker with the built-in rules, over any UTF-16 text in any context.
// Shape of the input: three bytes for surface, stage and platform, then the units of the text.

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>

#include "require.h"
#include "standing/checker.h"

namespace {

using namespace standing;
using fuzz::Require;

bool Same(const Answer& a, const Answer& b) {
  return std::equal(a.findings.begin(), a.findings.end(), b.findings.begin(), b.findings.end(),
                    [](const Finding& x, const Finding& y) {
                      return x.start == y.start && x.end == y.end && x.level == y.level &&
                             x.rule == y.rule && x.others.size() == y.others.size();
                    });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 3) return 0;
  const Context context{static_cast<Surface>(data[0] % 4), static_cast<Stage>(data[1] % 3),
                        static_cast<Platform>(data[2] % 6)};
  std::u16string text((size - 3) / sizeof(char16_t), u'\0');
  if (!text.empty()) std::memcpy(text.data(), data + 3, text.size() * sizeof(char16_t));

  static Checker checker(BuiltInRules());
  const Answer answer = checker.Check(text, context);
  std::size_t last = 0;
  for (const Finding& finding : answer.findings) {
    Require(finding.rule != nullptr, "a finding has a rule");
    Require(finding.level != Level::kNone, "a finding has a level");
    Require(last <= finding.start, "findings are sorted and disjoint");
    Require(finding.start < finding.end, "a finding is not empty");
    Require(finding.end <= answer.checked_units, "a finding lies in what was read");
    last = finding.end;
  }
  Require(answer.checked_units <= text.size(), "no more is read than is there");
  Require(answer.complete == (text.size() <= kMaxTextUnits), "only a long text is read in part");
  // The trace compiles patterns anew, so only some inputs ask for it.
  const bool traced = data[0] >= 0xF0;
  std::vector<TraceEntry> trace;
  const Answer again = checker.Check(text, context, traced ? &trace : nullptr);
  Require(Same(answer, again), "the same text, the same answer");
  Require(!traced || trace.size() >= answer.findings.size(), "every finding is in the trace");
  return 0;
}
