#include "support/rule_folder.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <utility>

namespace standing::testing_support {
namespace {

namespace fs = std::filesystem;

bool HasKey(std::string_view toml, std::string_view key) {
  const std::string start = std::string(key) + " =";
  return toml.starts_with(start) || toml.find("\n" + start) != std::string_view::npos;
}

}  // namespace

RuleFolder::RuleFolder(const std::vector<File>& files) {
  std::string name = (fs::temp_directory_path() / "standing-rules-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) return;
  path_ = name;
  for (const File& file : files) {
    const fs::path path = path_ / file.path;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << file.text;
  }
}

RuleFolder::~RuleFolder() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

File RuleFile(std::string_view id, std::string_view keys) {
  std::string text(keys);
  if (!text.ends_with('\n')) text += '\n';
  for (const auto& [key, value] : {
           std::pair{"level", "\"violation\""},
           std::pair{"message", "\"It breaks the rule of this test.\""},
           std::pair{"advice", "\"Do something else.\""},
           std::pair{"source", "\"https://example.com/terms\""},
           std::pair{"checked", "\"2026-11-20\""},
           std::pair{"confidence", "\"official\""},
           std::pair{"violates", R"(["[[a]]", "[[b]]", "[[c]]"])"},
           std::pair{"allows", R"(["d", "e", "f"])"},
       }) {
    if (!HasKey(keys, key)) text += std::string(key) + " = " + value + "\n";
  }
  return {std::string(id) + ".toml", text};
}

File Lexicon(std::string_view more) {
  return {"lexicon/en.toml",
          "turn = [\"but\", \"so\"]\nme = [\"me\", \"us\"]\n" + std::string(more)};
}

Rules::Rules(const std::vector<File>& files, bool prove) {
  const RuleFolder folder(files);
  source_ = rulec::ReadSource(folder.path(), problems_);
  compiled_ = std::make_unique<rulec::CompiledRules>(source_, problems_);
  set_ = compiled_->View();
  if (prove) counts_ = rulec::ProveRules(source_, *compiled_, problems_);
}

std::string Rules::Complaints() const {
  std::string out;
  for (const rulec::Problem& problem : problems_) {
    out += problem.file + ":" + std::to_string(problem.line) + ": " + problem.reason + "\n";
  }
  return out;
}

const Rule& Rules::rule(std::string_view id) const {
  for (const Rule& rule : set_.rules) {
    if (rule.id == id) return rule;
  }
  ADD_FAILURE() << "the test's rule set has no rule " << id << "\n" << Complaints();
  std::abort();
}

std::uint32_t Rules::PatternOf(std::string_view id) const { return rule(id).patterns.first; }

}  // namespace standing::testing_support
