// The door between JavaScript and the core. It only converts: text and names in, one JSON string
// out, nothing that JavaScript would have to free.

#include <emscripten/bind.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "answer_json.h"
#include "rule_file.h"
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

// One engine a module, with the regular expressions that it compiled so far.
struct Engine {
  explicit Engine(std::vector<std::uint64_t> rule_file)
      : bytes(std::move(rule_file)), file(bytes), checker(file.rules()) {}
  std::vector<std::uint64_t> bytes;
  RuleFile file;
  Checker checker;
};
std::unique_ptr<Engine> engine;

// Empty, or one sentence that says why the rules can't be used.
std::string LoadRules(const std::string& rule_file) {
  std::vector<std::uint64_t> words((rule_file.size() + 7) / 8);
  std::memcpy(words.data(), rule_file.data(), rule_file.size());
  auto loaded = std::make_unique<Engine>(std::move(words));
  if (!loaded->file.error().empty()) return loaded->file.error();
  engine = std::move(loaded);
  return "";
}

// Units: finding offsets count UTF-16 code units. Errors: {"error": "one sentence"}.
std::string Check(const std::u16string& text, const std::string& surface, const std::string& stage,
                  const std::string& platform) {
  if (!engine) return Error("the rules are not loaded");
  const auto known_surface = Parse<Surface>(surface);
  if (!known_surface) return Unknown<Surface>("surface", surface);
  const auto known_stage = Parse<Stage>(stage);
  if (!known_stage) return Unknown<Stage>("stage", stage);
  const auto known_platform = Parse<Platform>(platform);
  if (!known_platform) return Unknown<Platform>("platform", platform);
  const Context context{*known_surface, *known_stage, *known_platform};
  return AnswerJson(engine->checker.Check(text, context), text);
}

std::size_t RuleCount() { return engine ? engine->file.rules().rules.size() : 0; }

}  // namespace

EMSCRIPTEN_BINDINGS(standing) {
  emscripten::function("loadRules", &LoadRules);
  emscripten::function("check", &Check);
  emscripten::function("ruleCount", &RuleCount);
}
