// Rule files: whatever stands in one, the rule compiler ends, and names what is wrong.
// Shape of the input: a rule file; or a lexicon, a zero byte, and a rule file.

#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "compile.h"
#include "proof.h"
#include "require.h"
#include "rule_file.h"
#include "source.h"

namespace {

namespace fs = std::filesystem;
using namespace standing;

// One folder for the whole run.
const fs::path& Folder() {
  static const fs::path folder = [] {
    fs::path path = fs::temp_directory_path() / ("standing-fuzz-" + std::to_string(getpid()));
    fs::create_directories(path / "lexicon");
    fs::create_directories(path / "payment");
    return path;
  }();
  return folder;
}

void Write(const char* name, std::string_view text) {
  std::ofstream(Folder() / name, std::ios::binary | std::ios::trunc) << text;
}

// toml++ 3.3 ends in an "unreachable" place where one of U+FC66 .. U+FEFE stands outside a string.
bool UpsetsToml(std::string_view text) {
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const auto next = static_cast<unsigned char>(text[at + 1]);
    if (text[at] == '\xEF' && next >= 0xB1 && next <= 0xBB) return true;
  }
  return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rule(reinterpret_cast<const char*>(data), size);
  if (UpsetsToml(rule)) return -1;
  std::string_view lexicon = "turn = [\"but\", \"so\"]\nme = [\"me\", \"us\"]\n";
  if (const std::size_t zero = rule.find('\0'); zero != std::string_view::npos) {
    lexicon = rule.substr(0, zero);
    rule.remove_prefix(zero + 1);
  }
  Write("lexicon/en.toml", lexicon);
  Write("payment/rule.toml", rule);

  std::vector<rulec::Problem> problems;
  const rulec::Source source = rulec::ReadSource(Folder(), problems);
  const rulec::CompiledRules compiled(source, problems);
  const rulec::ProofCounts counts = rulec::ProveRules(source, compiled, problems);
  fuzz::Require(counts.failed <= problems.size(), "every sentence that fails is a problem");
  for (const rulec::Problem& problem : problems) {
    fuzz::Require(!problem.file.empty(), "a problem names its file");
    fuzz::Require(!problem.reason.empty(), "a problem has a reason");
  }
  fuzz::Require(!WriteRuleFile(compiled.View()).empty(), "rules can be written");
  return 0;
}
