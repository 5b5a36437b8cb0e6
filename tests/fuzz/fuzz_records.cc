// Records of --jsonl: whatever stands in a line, one line of JSON with its id is the answer.

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

#include "records.h"
#include "require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using standing::fuzz::Require;
  static standing::Checker checker(standing::BuiltInRules());
  const std::string line(reinterpret_cast<const char*>(data), size);
  const standing::RecordAnswer answer = standing::AnswerRecord(checker, line, 7);
  Require(answer.line.find('\n') == std::string::npos, "an answer is one line");
  const auto read = nlohmann::json::parse(answer.line, nullptr, false);
  Require(read.is_object(), "an answer is a JSON object");
  Require(read.contains("id"), "an answer has an id");
  Require(read.contains("findings") != read.contains("error"), "findings or an error");
  if (read.contains("error")) {
    Require(read["error"].get<std::string>().starts_with("line 7: "), "an error names the line");
    Require(!answer.violation, "an error is no violation");
  }
  return 0;
}
