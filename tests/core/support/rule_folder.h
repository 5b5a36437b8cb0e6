// Rule sets made for a test: files in a temporary folder, compiled by the rule compiler itself.

#ifndef STANDING_TESTS_CORE_SUPPORT_RULE_FOLDER_H_
#define STANDING_TESTS_CORE_SUPPORT_RULE_FOLDER_H_

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compile.h"
#include "proof.h"
#include "source.h"
#include "standing/rule.h"

namespace standing::testing_support {

struct File {
  std::string path;  // below the folder: "payment/ask-outside.toml"
  std::string text;
};

// A folder laid out like core/rules; gone with the object.
class RuleFolder {
 public:
  explicit RuleFolder(const std::vector<File>& files);
  ~RuleFolder();
  RuleFolder(const RuleFolder&) = delete;
  RuleFolder& operator=(const RuleFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// The file of a rule: `keys`, and for every key that a rule must have and `keys` lacks, something
// that is right in form.
File RuleFile(std::string_view id, std::string_view keys);

// A lexicon with {turn} and {me}, and whatever `more` says.
File Lexicon(std::string_view more = "");

// Compiled rules, with what the compiler had to say. The sentences are only proved where asked for.
class Rules {
 public:
  explicit Rules(const std::vector<File>& files, bool prove = false);

  const RuleSet& set() const { return set_; }
  const rulec::Source& source() const { return source_; }
  const rulec::CompiledRules& compiled() const { return *compiled_; }
  const std::vector<rulec::Problem>& problems() const { return problems_; }
  const rulec::ProofCounts& counts() const { return counts_; }
  // The problems, one a line, for a test's message.
  std::string Complaints() const;
  // Index of the first pattern of a rule; the rule must be there.
  std::uint32_t PatternOf(std::string_view id) const;
  const Rule& rule(std::string_view id) const;

 private:
  std::vector<rulec::Problem> problems_;
  rulec::Source source_;
  std::unique_ptr<rulec::CompiledRules> compiled_;
  rulec::ProofCounts counts_;
  RuleSet set_;
};

}  // namespace standing::testing_support

#endif  // STANDING_TESTS_CORE_SUPPORT_RULE_FOLDER_H_
