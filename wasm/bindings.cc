// The door between JavaScript and the core. It only converts: text and names in, one JSON string
// out, nothing that JavaScript would have to free.

#include <emscripten/bind.h>

#include <cstddef>
#include <string>

#include "answer_json.h"
#include "standing/checker.h"

namespace {

using namespace standing;

std::string Error(const std::string& reason) {
  std::string out = "{\"error\":";
  AppendJsonString(reason, out);
  return out + "}";
}

template <typename Enum>
std::string Unknown(const char* what, const std::string& name) {
  return Error(std::string("unknown ") + what + " \"" + name + "\"; known are " + Names<Enum>());
}

// One engine a module: made at the first call, kept with the regular expressions that it compiled.
Checker& TheChecker() {
  static Checker checker(BuiltInRules());
  return checker;
}

// Units: finding offsets count UTF-16 code units. Errors: {"error": "one sentence"}.
std::string Check(const std::u16string& text, const std::string& surface, const std::string& stage,
                  const std::string& platform) {
  const auto known_surface = Parse<Surface>(surface);
  if (!known_surface) return Unknown<Surface>("surface", surface);
  const auto known_stage = Parse<Stage>(stage);
  if (!known_stage) return Unknown<Stage>("stage", stage);
  const auto known_platform = Parse<Platform>(platform);
  if (!known_platform) return Unknown<Platform>("platform", platform);
  const Context context{*known_surface, *known_stage, *known_platform};
  return AnswerJson(TheChecker().Check(text, context), text);
}

std::size_t RuleCount() { return BuiltInRules().rules.size(); }

}  // namespace

EMSCRIPTEN_BINDINGS(standing) {
  emscripten::function("check", &Check);
  emscripten::function("ruleCount", &RuleCount);
}
