// What holds for the project as a whole: every header has its tests, every folder of rules its
// area.

#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>

#include "standing/types.h"

namespace standing {
namespace {

namespace fs = std::filesystem;

const fs::path kProject = PROJECT_FOLDER;

TEST(Project, EveryHeaderHasAFileOfTests) {
  std::size_t headers = 0;
  for (const char* folder :
       {"core/include", "core/src", "core/tools/rulec", "core/tools/standing"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kProject / folder)) {
      if (entry.path().extension() != ".h") continue;
      const std::string name = entry.path().stem().string();
      if (name == "toml") continue;  // only includes toml++
      ++headers;
      EXPECT_TRUE(fs::exists(kProject / "tests/core" / (name + "_test.cc")))
          << folder << "/" << name << ".h has no tests/core/" << name << "_test.cc";
    }
  }
  EXPECT_GT(headers, 10u);
}

TEST(Project, EveryFolderOfRulesIsAnAreaTheLexiconOrThePlatforms) {
  for (const fs::directory_entry& entry : fs::directory_iterator(kProject / "core/rules")) {
    const std::string name = entry.path().filename().string();
    ASSERT_TRUE(entry.is_directory()) << "core/rules/" << name << " belongs to no area";
    EXPECT_TRUE(name == "lexicon" || name == "platforms" || Parse<Area>(name))
        << "core/rules/" << name << " is no area; known are " << Names<Area>();
  }
}

TEST(Project, EveryFileBelowTheRulesIsARuleFile) {
  for (const fs::directory_entry& entry :
       fs::recursive_directory_iterator(kProject / "core/rules")) {
    if (entry.is_directory()) continue;
    EXPECT_EQ(entry.path().extension(), ".toml") << entry.path();
    const fs::path below = fs::relative(entry.path(), kProject / "core/rules");
    EXPECT_EQ(std::distance(below.begin(), below.end()), 2) << entry.path() << " is never read";
  }
}

TEST(Project, EveryPlatformHasItsFile) {
  for (unsigned p = 0; p <= static_cast<unsigned>(Platform::kOnlineJobs); ++p) {
    const std::string name(Name(static_cast<Platform>(p)));
    EXPECT_TRUE(fs::exists(kProject / "core/rules/platforms" / (name + ".toml"))) << name;
  }
}

}  // namespace
}  // namespace standing
