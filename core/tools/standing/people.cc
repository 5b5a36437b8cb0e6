#include "people.h"

#include <algorithm>

#include "answer_json.h"
#include "utf.h"

namespace standing {
namespace {

std::string_view Colour(Level level) {
  switch (level) {
    case Level::kViolation:
      return "\033[1;31m";
    case Level::kCaution:
      return "\033[1;33m";
    default:
      return "\033[1;34m";
  }
}

std::string_view WhoSays(Confidence confidence) {
  switch (confidence) {
    case Confidence::kOfficial:
      return "the marketplace's own page";
    case Confidence::kLegalCopy:
      return "a copy of the legal text";
    case Confidence::kStaff:
      return "the marketplace's staff";
    case Confidence::kUsers:
      return "only users report it";
  }
  return "";
}

std::string Phrase(std::u16string_view text, std::size_t start, std::size_t end) {
  std::string phrase = ToUtf8(text.substr(start, end - start));
  std::replace(phrase.begin(), phrase.end(), '\n', ' ');
  return "\"" + phrase + "\"";
}

std::string_view Outcome(TraceEntry::Outcome outcome) {
  switch (outcome) {
    case TraceEntry::Outcome::kFinding:
      return "found";
    case TraceEntry::Outcome::kMerged:
      return "found, shown under a stronger mark";
    case TraceEntry::Outcome::kSetAside:
      return "set aside by";
    case TraceEntry::Outcome::kNoContext:
      return "nothing around it that the rule asks for";
    case TraceEntry::Outcome::kExcepted:
      return "excepted by";
  }
  return "";
}

}  // namespace

std::string ShowFindings(const Answer& answer, std::u16string_view text, bool colours) {
  std::string out;
  for (const Finding& finding : answer.findings) {
    const Rule& rule = *finding.rule;
    if (colours) out += Colour(finding.level);
    out += Name(finding.level);
    if (colours) out += "\033[0m";
    out += "  " + Phrase(text, finding.start, finding.end) + "  at " +
           std::to_string(finding.start) + "-" + std::to_string(finding.end) + "\n";
    out += "  " + std::string(rule.message) + "\n  " + std::string(rule.advice) + "\n";
    if (!rule.allowed.empty()) out += "  Fine instead: " + std::string(rule.allowed) + "\n";
    out += "  " + std::string(rule.id) + ", " + std::string(rule.source) + " (" +
           std::string(WhoSays(rule.confidence)) + ", checked " + std::string(rule.checked) +
           ")\n\n";
  }
  if (answer.findings.empty()) out += "Nothing was found.\n";
  const std::string note = NoteOf(answer);
  return note.empty() ? out : out + note + "\n";
}

std::string ShowTrace(const std::vector<TraceEntry>& trace, std::u16string_view text) {
  if (trace.empty()) return "No rule considered these words.\n";
  std::string out = "Considered:\n";
  for (const TraceEntry& entry : trace) {
    out += "  " + std::string(entry.rule->id) + "  " + Phrase(text, entry.start, entry.end) + ": " +
           std::string(Outcome(entry.outcome));
    if (!entry.by.empty()) out += " \"" + entry.by + "\"";
    for (std::size_t i = 0; i < entry.roles.size(); ++i) {
      out += std::string(i == 0 ? "  (" : ", ") + std::string(entry.roles[i].first) + ": " +
             entry.roles[i].second;
    }
    if (!entry.roles.empty()) out += ")";
    out += "\n";
  }
  return out;
}

}  // namespace standing
