#include "toml_table.h"

#include <utility>

namespace standing::rulec {

TomlTable::TomlTable(const toml::table& table, std::string file, std::vector<Problem>& problems)
    : table_(table), file_(std::move(file)), problems_(problems) {}

void TomlTable::Fail(std::size_t line, std::string reason) {
  problems_.push_back({file_, line, std::move(reason)});
}

std::size_t TomlTable::LineOf(std::string_view key) const {
  const toml::node* node = table_.get(key);
  return node == nullptr ? table_.source().begin.line : node->source().begin.line;
}

Text TomlTable::String(std::string_view key, bool required) {
  known_.insert(std::string(key));
  const toml::node* node = table_.get(key);
  if (node == nullptr) {
    if (required) Fail(table_.source().begin.line, "the key `" + std::string(key) + "` is missing");
    return {};
  }
  const std::size_t line = node->source().begin.line;
  const auto value = node->value_exact<std::string>();
  if (!value) {
    Fail(line, "`" + std::string(key) + "` is not a string");
    return {};
  }
  if (required && value->empty()) Fail(line, "`" + std::string(key) + "` is empty");
  return {*value, line};
}

std::vector<Text> TomlTable::Strings(std::string_view key, bool required) {
  std::vector<Text> out;
  const toml::array* array = Array(key);
  if (array == nullptr) {
    if (required) Fail(table_.source().begin.line, "the key `" + std::string(key) + "` is missing");
    return out;
  }
  for (const toml::node& node : *array) {
    const std::size_t line = node.source().begin.line;
    const auto value = node.value_exact<std::string>();
    if (!value || value->empty()) {
      Fail(line, "`" + std::string(key) + "` holds something that is no string, or an empty one");
    } else {
      out.push_back({*value, line});
    }
  }
  return out;
}

const toml::array* TomlTable::Array(std::string_view key) {
  known_.insert(std::string(key));
  const toml::node* node = table_.get(key);
  if (node == nullptr) return nullptr;
  if (!node->is_array()) {
    Fail(node->source().begin.line, "`" + std::string(key) + "` is not a list");
    return nullptr;
  }
  return node->as_array();
}

void TomlTable::RefuseUnknownKeys() {
  for (const auto& [key, node] : table_) {
    if (!known_.contains(std::string(key.str()))) {
      Fail(node.source().begin.line, "unknown key `" + std::string(key.str()) + "`");
    }
  }
}

}  // namespace standing::rulec
