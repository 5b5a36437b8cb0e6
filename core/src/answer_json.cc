#include "answer_json.h"

#include <cstdio>

#include "utf.h"

namespace standing {
namespace {

void AppendMember(std::string_view key, std::string_view value, std::string& out) {
  out += ",\"";
  out += key;
  out += "\":";
  AppendJsonString(value, out);
}

}  // namespace

void AppendJsonString(std::string_view text, std::string& out) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char escape[7];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
      out += escape;
    } else {
      out += c;
    }
  }
  out += '"';
}

void AppendFinding(const Finding& finding, std::u16string_view text, std::string_view field,
                   std::string& out) {
  const Rule& rule = *finding.rule;
  out += "{\"rule\":";
  AppendJsonString(rule.id, out);
  AppendMember("area", Name(rule.area), out);
  AppendMember("level", Name(finding.level), out);
  out += ",\"start\":" + std::to_string(finding.start);
  out += ",\"end\":" + std::to_string(finding.end);
  AppendMember("phrase", ToUtf8(text.substr(finding.start, finding.end - finding.start)), out);
  if (!field.empty()) AppendMember("field", field, out);
  if (!field.empty() && rule.area == Area::kProfile) {
    AppendMember("about", rule.id.substr(rule.id.find('/') + 1), out);
  }
  AppendMember("message", rule.message, out);
  AppendMember("advice", rule.advice, out);
  AppendMember("allowed", rule.allowed, out);
  AppendMember("source", rule.source, out);
  AppendMember("checked", rule.checked, out);
  AppendMember("confidence", Name(rule.confidence), out);
  if (!finding.others.empty()) {
    out += ",\"others\":[";
    for (std::size_t i = 0; i < finding.others.size(); ++i) {
      if (i > 0) out += ',';
      AppendJsonString(finding.others[i].rule->id, out);
    }
    out += ']';
  }
  out += '}';
}

std::string NoteOf(const Answer& answer) {
  if (answer.complete) return "";
  return "The text is longer than " + std::to_string(kMaxTextUnits) +
         " characters: only the part before that was checked.";
}

std::string AnswerJson(const Answer& answer, std::u16string_view text) {
  std::string out = "{\"findings\":[";
  for (std::size_t i = 0; i < answer.findings.size(); ++i) {
    if (i > 0) out += ',';
    AppendFinding(answer.findings[i], text, "", out);
  }
  out += "],\"note\":";
  AppendJsonString(NoteOf(answer), out);
  return out + "}";
}

}  // namespace standing
