// One table of a rule file: asks for keys by type, and reports what is missing, of the wrong type
// or unknown.

#ifndef STANDING_TOOLS_RULEC_TOML_TABLE_H_
#define STANDING_TOOLS_RULEC_TOML_TABLE_H_

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "source.h"
#include "toml.h"

namespace standing::rulec {

class TomlTable {
 public:
  TomlTable(const toml::table& table, std::string file, std::vector<Problem>& problems);

  // Absent keys give an empty value, and a problem where `required`.
  Text String(std::string_view key, bool required);
  std::vector<Text> Strings(std::string_view key, bool required);

  template <typename Enum>
  Enum Choice(std::string_view key, Enum otherwise, bool required = false) {
    const Text name = String(key, required);
    if (name.value.empty()) return otherwise;
    if (const auto value = Parse<Enum>(name.value)) return *value;
    Fail(name.line,
         "unknown " + std::string(key) + " \"" + name.value + "\"; known are " + Names<Enum>());
    return otherwise;
  }

  template <typename Enum>
  EnumSet<Enum> Choices(std::string_view key, EnumSet<Enum> otherwise) {
    if (!table_.contains(key)) {
      known_.insert(std::string(key));
      return otherwise;
    }
    EnumSet<Enum> set;
    for (const Text& name : Strings(key, false)) {
      if (const auto value = Parse<Enum>(name.value)) {
        set.Add(*value);
      } else {
        Fail(name.line, "unknown value \"" + name.value + "\" in " + std::string(key) +
                            "; known are " + Names<Enum>());
      }
    }
    return set;
  }

  const toml::array* Array(std::string_view key);
  bool Has(std::string_view key) const { return table_.contains(key); }
  std::size_t LineOf(std::string_view key) const;
  const toml::table& table() const { return table_; }
  const std::string& file() const { return file_; }

  void Fail(std::size_t line, std::string reason);
  // To be called last: whatever was never asked for is unknown.
  void RefuseUnknownKeys();

 private:
  const toml::table& table_;
  std::string file_;
  std::vector<Problem>& problems_;
  std::set<std::string> known_;
};

}  // namespace standing::rulec

#endif  // STANDING_TOOLS_RULEC_TOML_TABLE_H_
