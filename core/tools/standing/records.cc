#include "records.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <utility>

#include "answer_json.h"
#include "utf.h"

namespace standing {
namespace {

using nlohmann::json;

RecordAnswer Error(const json& id, std::size_t number, const std::string& reason) {
  const json answer = {{"id", id}, {"error", "line " + std::to_string(number) + ": " + reason}};
  return {answer.dump(-1, ' ', false, json::error_handler_t::replace), false};
}

// JSON may name a lone surrogate ("\\ud83d"), which is no character: it is read as U+FFFD, as
// everywhere else.
std::string WithoutLoneSurrogates(const std::string& line) {
  std::string out = line;
  const auto unit = [&](std::size_t at) -> unsigned {
    if (at + 6 > out.size() || out[at] != '\\' || out[at + 1] != 'u') return 0;
    const std::string digits = out.substr(at + 2, 4);
    const bool hex = digits.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
    return hex ? static_cast<unsigned>(std::stoul(digits, nullptr, 16)) : 0;
  };
  for (std::size_t at = out.find('\\'); at != std::string::npos; at = out.find('\\', at)) {
    const unsigned first = unit(at);
    const unsigned second = unit(at + 6);
    const bool pair = first >= 0xD800 && first <= 0xDBFF && second >= 0xDC00 && second <= 0xDFFF;
    if (!pair && first >= 0xD800 && first <= 0xDFFF) out.replace(at, 6, "\\ufffd");
    at += pair ? 12 : first != 0 ? 6 : 2;
  }
  return out;
}

// Empty where all is well.
template <typename Enum>
std::string ReadChoice(const json& record, const char* key, Enum& out) {
  const auto found = record.find(key);
  if (found == record.end()) return "";
  if (!found->is_string()) return std::string("`") + key + "` is not a string";
  const auto value = Parse<Enum>(found->get_ref<const std::string&>());
  if (!value) {
    return std::string("unknown ") + key + " \"" + found->get<std::string>() + "\"; known are " +
           Names<Enum>();
  }
  out = *value;
  return "";
}

class AnswerWriter {
 public:
  AnswerWriter(Checker& checker, const Context& context) : checker_(checker), context_(context) {}

  void Check(const std::string& utf8, std::string_view field) {
    const Utf16Text read = ToUtf16(utf8);
    const Answer answer = checker_.Check(read.text, context_);
    for (const Finding& finding : answer.findings) {
      Append(finding, read.text, field);
      violation_ = violation_ || finding.level == Level::kViolation;
      // Another area's finding under the same mark is an answer of its own.
      EnumSet<Area> told;
      told.Add(finding.rule->area);
      for (const OtherFinding& other : finding.others) {
        if (told.Has(other.rule->area)) continue;
        told.Add(other.rule->area);
        Append({other.start, other.end, other.level, other.rule, {}}, read.text, field);
      }
    }
    if (note_.empty()) note_ = NoteOf(answer);
  }

  RecordAnswer Finish(const json& id) const {
    std::string line = "{\"id\":" + id.dump(-1, ' ', false, json::error_handler_t::replace) +
                       ",\"findings\":[" + findings_ + "]";
    if (!note_.empty()) {
      line += ",\"note\":";
      AppendJsonString(note_, line);
    }
    return {line + "}", violation_};
  }

 private:
  void Append(const Finding& finding, std::u16string_view text, std::string_view field) {
    if (!findings_.empty()) findings_ += ',';
    AppendFinding(finding, text, field, findings_);
  }

  Checker& checker_;
  Context context_;
  std::string findings_;
  std::string note_;
  bool violation_ = false;
};

// The fields in which a profile's owner writes. Lists count as their entries joined by line breaks.
std::string CheckProfile(const json& profile, AnswerWriter& writer) {
  if (!profile.is_object()) return "`profile` is not an object";
  for (const char* field : {"title", "overview", "skills"}) {
    const auto found = profile.find(field);
    if (found == profile.end() || found->is_null()) continue;
    std::string text;
    if (found->is_string()) {
      text = found->get<std::string>();
    } else if (found->is_array()) {
      for (const json& entry : *found) {
        if (!entry.is_string())
          return std::string("`") + field + "` holds something that is no string";
        if (!text.empty()) text += '\n';
        text += entry.get<std::string>();
      }
    } else {
      return std::string("`") + field + "` is neither a string nor a list";
    }
    writer.Check(text, field);
  }
  return "";
}

}  // namespace

RecordAnswer AnswerRecord(Checker& checker, const std::string& line, std::size_t number) {
  if (const auto broken = ToUtf16(line).broken_at) {
    return Error(nullptr, number, "byte " + std::to_string(*broken + 1) + " is not UTF-8");
  }
  const json record = json::parse(WithoutLoneSurrogates(line), nullptr, false);
  if (record.is_discarded()) return Error(nullptr, number, "this is not JSON");
  if (!record.is_object()) return Error(nullptr, number, "this is not a JSON object");
  const auto id = record.find("id");
  if (id == record.end() || !id->is_string()) {
    return Error(nullptr, number, "the record has no `id`, or one that is not a string");
  }
  Context context;
  for (const std::string& error :
       {ReadChoice(record, "surface", context.surface), ReadChoice(record, "stage", context.stage),
        ReadChoice(record, "platform", context.platform)}) {
    if (!error.empty()) return Error(*id, number, error);
  }
  AnswerWriter writer(checker, context);
  if (const auto profile = record.find("profile"); profile != record.end()) {
    const std::string error = CheckProfile(*profile, writer);
    if (!error.empty()) return Error(*id, number, error);
    return writer.Finish(*id);
  }
  const auto text = record.find("text");
  if (text == record.end() || !text->is_string()) {
    return Error(*id, number, "the record has neither a `text` that is a string nor a `profile`");
  }
  writer.Check(text->get<std::string>(), "");
  return writer.Finish(*id);
}

}  // namespace standing
