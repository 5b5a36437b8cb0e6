#include "emit.h"

#include <cstdint>
#include <cstdio>
#include <span>
#include <string_view>

namespace standing::rulec {
namespace {

std::string Literal(std::string_view text) {
  std::string out = "std::string_view(\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte >= 0x7F || c == '?') {
      char escape[5];
      std::snprintf(escape, sizeof escape, "\\%03o", byte);
      out += escape;
    } else {
      out += c;
    }
  }
  return out + "\", " + std::to_string(text.size()) + ")";
}

std::string Number(std::uint64_t value) { return std::to_string(value) + "u"; }

std::string Show(Range range) {
  return "{" + Number(range.first) + ", " + Number(range.count) + "}";
}

template <typename Enum>
std::string Show(std::string_view type, Enum value) {
  return "static_cast<" + std::string(type) + ">(" + std::to_string(static_cast<unsigned>(value)) +
         ")";
}

template <typename Enum>
std::string Show(std::string_view type, EnumSet<Enum> set) {
  return "EnumSet<" + std::string(type) + ">(" + std::to_string(set.bits()) + ")";
}

template <typename Value>
std::string Numbers(std::string_view type, std::string_view name, std::span<const Value> values) {
  std::string out = "constexpr std::" + std::string(type) + " " + std::string(name) + "[] = {";
  std::size_t column = 0;
  for (const Value value : values) {
    if (column++ % 16 == 0) out += "\n    ";
    out += std::to_string(value) + (sizeof(Value) == 8 ? "ull" : "") + ",";
  }
  if (values.empty()) out += "0";
  return out + "};\n";
}

std::string Views(std::string_view name, std::span<const std::string_view> values) {
  std::string out = "constexpr std::string_view " + std::string(name) + "[] = {\n";
  for (const std::string_view value : values) out += "    " + Literal(value) + ",\n";
  if (values.empty()) out += "std::string_view()";
  return out + "};\n";
}

std::string RuleSourceText(const Rule& rule) {
  std::string out = "    {";
  for (const std::string_view text :
       {rule.id, rule.message, rule.advice, rule.allowed, rule.source, rule.checked}) {
    out += Literal(text) + ",\n     ";
  }
  out += Show("Area", rule.area) + ", " + Show("Level", rule.level) + ", " +
         Show("Level", rule.level_active) + ", " + Show("Level", rule.aside) + ", " +
         Show("Confidence", rule.confidence) + ",\n     " + Show("Surface", rule.surfaces) + ", " +
         Show("Stage", rule.stages) + ", " + Show("Platform", rule.platforms) + ", " +
         Show("Stance", rule.set_aside_by) + ",\n     ";
  for (const Range range : {rule.patterns, rule.near, rule.unless, rule.entries}) {
    out += Show(range) + ", ";
  }
  return out + Show("Scope", rule.near_scope) + ", " + Show("Scope", rule.unless_scope) + "},\n";
}

}  // namespace

std::string EmitSource(const RuleSet& rules) {
  std::string out =
      "// Made by rulec from core/rules. Not to be edited.\n"
      "#include <cstdint>\n#include <string_view>\n\n#include \"standing/rule.h\"\n\n"
      "namespace standing {\nnamespace {\n\n";
  out += "constexpr Rule kRules[] = {\n";
  for (const Rule& rule : rules.rules) out += RuleSourceText(rule);
  out += "};\nconstexpr Pattern kPatterns[] = {\n";
  for (const Pattern& pattern : rules.patterns) {
    out += "    {" + Literal(pattern.source) + ", " + std::to_string(pattern.owner) + ", " +
           (pattern.is_cue ? "true" : "false") + ", {" + std::to_string(pattern.also_needs[0]) +
           ", " + std::to_string(pattern.also_needs[1]) + "}},\n";
  }
  out += "};\nconstexpr Cue kCues[] = {\n";
  for (const Cue& cue : rules.cues) {
    out += "    {" + Show("Stance", cue.stance) + ", " + Show("Reach", cue.reach) + ", " +
           Show("Area", cue.areas) + "},\n";
  }
  if (rules.cues.empty()) out += "    {},\n";
  out += "};\n";
  out += Views("kEntries", rules.entries);
  out += Views("kClasses", rules.classes);
  out += Views("kClassNames", rules.class_names);
  out += Numbers("uint16_t", "kPhrases", rules.phrases);
  out += "constexpr std::string_view kBytes = " + Literal(rules.gate.bytes) + ";\n";
  out += Numbers("uint32_t", "kLiterals", rules.gate.literals);
  out += Numbers("uint64_t", "kBitmap", rules.gate.bitmap);
  out += Numbers("uint16_t", "kBuckets", rules.gate.buckets);
  out += Numbers("uint32_t", "kPieces", rules.gate.pieces);
  out += Numbers("uint32_t", "kClauseOffsets", rules.gate.clause_offsets);
  out += Numbers("uint16_t", "kClauses", rules.gate.clauses);
  out += Numbers("uint32_t", "kPatternOffsets", rules.gate.pattern_offsets);
  out += Numbers("uint16_t", "kGatePatterns", rules.gate.patterns);
  out +=
      "constexpr RuleSet kRuleSet = {\n    kRules, kPatterns, kCues, kEntries, kClasses, "
      " kClassNames, kPhrases,\n    " +
      Literal(rules.turn) +
      ",\n    {kBytes, kLiterals, kBitmap, kBuckets, kPieces, kClauseOffsets, kClauses,\n"
      "     kPatternOffsets, kGatePatterns}};\n\n"
      "}  // namespace\n\n"
      "const RuleSet& BuiltInRules() { return kRuleSet; }\n\n}  // namespace standing\n";
  return out;
}

}  // namespace standing::rulec
