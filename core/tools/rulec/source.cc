#include "source.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "entries.h"
#include "toml_table.h"

namespace standing {

// The names of stances, reaches and scopes are only spoken in rule files.
#define STANDING_NAMES(Enum, ...)                           \
  template <>                                               \
  std::optional<Enum> Parse(std::string_view name) {        \
    constexpr std::string_view kNames[] = {__VA_ARGS__};    \
    for (std::size_t i = 0; i < std::size(kNames); ++i) {   \
      if (kNames[i] == name) return static_cast<Enum>(i);   \
    }                                                       \
    return std::nullopt;                                    \
  }                                                         \
  template <>                                               \
  std::string Names<Enum>() {                               \
    std::string out;                                        \
    for (const std::string_view name : {__VA_ARGS__}) {     \
      out += (out.empty() ? "" : ", ") + std::string(name); \
    }                                                       \
    return out;                                             \
  }

STANDING_NAMES(Stance, "refuse", "report", "quote", "work", "past", "agree")
STANDING_NAMES(Reach, "forward", "back", "sentence", "text")
STANDING_NAMES(Scope, "sentence", "around", "text")

#undef STANDING_NAMES

}  // namespace standing

namespace standing::rulec {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> TomlFiles(const fs::path& folder) {
  std::vector<fs::path> files;
  if (!fs::is_directory(folder)) return files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::optional<toml::table> ParseFile(const fs::path& path, std::vector<Problem>& problems) {
  toml::parse_result parsed = toml::parse_file(path.string());
  if (parsed) return std::move(parsed).table();
  problems.push_back({path.string(), parsed.error().source().begin.line,
                      std::string(parsed.error().description())});
  return std::nullopt;
}

std::vector<Sentence> ReadSentences(TomlTable& rule, std::string_view key, Level level,
                                    std::vector<Problem>& problems) {
  std::vector<Sentence> out;
  const toml::array* array = rule.Array(key);
  if (array == nullptr) return out;
  for (const toml::node& node : *array) {
    Sentence sentence;
    sentence.level = level;
    if (const toml::table* given = node.as_table()) {
      TomlTable table(*given, rule.file(), problems);
      sentence.text = table.String("text", true);
      sentence.context.surface = table.Choice("surface", Surface::kChat);
      sentence.context.stage = table.Choice("stage", Stage::kUnknown);
      sentence.context.platform = table.Choice("platform", Platform::kUpwork);
      sentence.level = table.Choice("level", level);
      table.RefuseUnknownKeys();
    } else if (const auto text = node.value_exact<std::string>()) {
      sentence.text = {*text, node.source().begin.line};
    } else {
      rule.Fail(node.source().begin.line, "`" + std::string(key) + "` holds no sentence here");
    }
    if (!sentence.text.value.empty()) out.push_back(std::move(sentence));
  }
  return out;
}

bool IsDay(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (const std::size_t at : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (text[at] < '0' || text[at] > '9') return false;
  }
  const std::string_view month = text.substr(5, 2);
  const std::string_view day = text.substr(8, 2);
  return month >= "01" && month <= "12" && day >= "01" && day <= "31";
}

RuleSource ReadRule(const fs::path& path, Area area, const toml::table& parsed,
                    std::vector<Problem>& problems) {
  TomlTable table(parsed, path.string(), problems);
  RuleSource rule;
  rule.file = path.string();
  rule.area = area;
  rule.id = std::string(Name(area)) + "/" + path.stem().string();
  rule.level = table.Choice("level", Level::kHint, true);
  rule.level_active = table.Choice("active_level", rule.level);
  rule.aside = table.Choice("aside_level", Level::kNone);
  rule.confidence = table.Choice("confidence", Confidence::kOfficial, true);
  rule.surfaces = table.Choices("surfaces", EnumSet<Surface>::All());
  rule.stages = table.Choices("stages", EnumSet<Stage>::All());
  rule.platforms = table.Choices("platforms", EnumSet<Platform>::All());
  rule.set_aside_by = table.Choices("set_aside_by", EnumSet<Stance>::All());
  rule.near_scope = table.Choice("near_scope", Scope::kSentence);
  rule.unless_scope = table.Choice("unless_scope", Scope::kSentence);
  rule.patterns = table.Strings("patterns", false);
  rule.near = table.Strings("near", false);
  rule.unless = table.Strings("unless", false);
  rule.entries = table.Strings("entries", false);
  rule.message = table.String("message", true);
  rule.advice = table.String("advice", true);
  rule.allowed = table.String("allowed", false);
  rule.source = table.String("source", true);
  rule.checked = table.String("checked", true);
  rule.violates = ReadSentences(table, "violates", rule.level, problems);
  rule.allows = ReadSentences(table, "allows", Level::kHint, problems);
  table.RefuseUnknownKeys();

  if (rule.level == Level::kNone) table.Fail(table.LineOf("level"), "a rule's level is not none");
  if (rule.patterns.empty() == rule.entries.empty()) {
    table.Fail(0, "a rule has either `patterns` or `entries`");
  }
  if (!rule.source.value.starts_with("https://")) {
    table.Fail(table.LineOf("source"), "the source is not an https address");
  }
  if (!IsDay(rule.checked.value)) {
    table.Fail(table.LineOf("checked"), "`checked` is not a day such as \"2026-11-20\"");
  }
  for (const Text& entry : rule.entries) {
    const bool plain = std::none_of(entry.value.begin(), entry.value.end(),
                                    [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!plain || PartsEntries(entry.value)) {
      table.Fail(entry.line, "the entry \"" + entry.value +
                                 "\" can never match: entries are lower case and hold nothing that "
                                 "parts a list");
    }
  }
  for (const auto& [key, sentences] :
       {std::pair{"violates", &rule.violates}, std::pair{"allows", &rule.allows}}) {
    if (sentences->size() < 3) {
      table.Fail(table.LineOf(key), std::string("`") + key + "` needs at least three sentences");
    }
  }
  return rule;
}

void ReadLexicon(const fs::path& path, const toml::table& parsed, Source& source,
                 std::vector<Problem>& problems) {
  TomlTable table(parsed, path.string(), problems);
  if (const toml::array* cues = table.Array("cue")) {
    for (const toml::node& node : *cues) {
      const toml::table* given = node.as_table();
      if (given == nullptr) continue;
      TomlTable entry(*given, path.string(), problems);
      CueSource cue;
      cue.file = path.string();
      cue.line = node.source().begin.line;
      cue.cue.stance = entry.Choice("stance", Stance::kRefuse, true);
      cue.cue.reach = entry.Choice("reach", Reach::kForward, true);
      cue.cue.areas = entry.Choices("areas", EnumSet<Area>::All());
      cue.patterns = entry.Strings("patterns", true);
      entry.RefuseUnknownKeys();
      source.cues.push_back(std::move(cue));
    }
  }
  for (const auto& [key, node] : parsed) {
    const std::string name(key.str());
    if (name == "cue") continue;
    if (const auto known = source.classes.find(name); known != source.classes.end()) {
      problems.push_back({path.string(), node.source().begin.line,
                          "the class `" + name + "` is already in " + known->second.file});
      continue;
    }
    source.classes[name] = {path.string(), table.Strings(name, true)};
  }
}

// A platform's file names the areas in which nothing is found there.
void ReadPlatform(const fs::path& path, const toml::table& parsed, Source& source,
                  std::vector<Problem>& problems) {
  TomlTable table(parsed, path.string(), problems);
  table.Strings("hosts", true);
  const EnumSet<Area> silent = table.Choices("silent", EnumSet<Area>());
  table.RefuseUnknownKeys();
  const auto platform = Parse<Platform>(path.stem().string());
  if (!platform) {
    table.Fail(0, "no platform has this name; known are " + Names<Platform>());
    return;
  }
  for (RuleSource& rule : source.rules) {
    if (!silent.Has(rule.area)) continue;
    EnumSet<Platform> here;
    here.Add(*platform);
    rule.platforms = rule.platforms.Without(here);
  }
}

// What would never be read: a folder that is no area, a file in a deeper folder.
void RefuseStrangers(const fs::path& folder, std::vector<Problem>& problems) {
  if (!fs::is_directory(folder)) return;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    const bool known = name == "lexicon" || name == "platforms" || Parse<Area>(name);
    if (!entry.is_directory() || !known) {
      problems.push_back({entry.path().string(), 0,
                          "this belongs to no area; known are " + Names<Area>() +
                              ", and the folders lexicon and platforms"});
      continue;
    }
    for (const auto& inner : fs::directory_iterator(entry)) {
      if (!inner.is_directory()) continue;
      problems.push_back(
          {inner.path().string(), 0, "rules stand right in their area's folder, not deeper"});
    }
  }
}

}  // namespace

Source ReadSource(const fs::path& folder, std::vector<Problem>& problems) {
  Source source;
  RefuseStrangers(folder, problems);
  for (const fs::path& path : TomlFiles(folder / "lexicon")) {
    if (const auto parsed = ParseFile(path, problems)) {
      ReadLexicon(path, *parsed, source, problems);
    }
  }
  for (unsigned a = 0; a <= static_cast<unsigned>(Area::kProfile); ++a) {
    const auto area = static_cast<Area>(a);
    for (const fs::path& path : TomlFiles(folder / Name(area))) {
      if (const auto parsed = ParseFile(path, problems)) {
        source.rules.push_back(ReadRule(path, area, *parsed, problems));
      }
    }
  }
  for (const fs::path& path : TomlFiles(folder / "platforms")) {
    if (const auto parsed = ParseFile(path, problems)) {
      ReadPlatform(path, *parsed, source, problems);
    }
  }
  return source;
}

}  // namespace standing::rulec
