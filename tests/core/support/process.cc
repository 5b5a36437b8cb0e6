#include "support/process.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <memory>

namespace standing::testing_support {
namespace {

// Files without a name: a pipe would block once the program says more than it holds.
using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

File Temporary() { return File(std::tmpfile(), &std::fclose); }

std::string Content(std::FILE* file) {
  std::string out;
  char block[4096];
  std::rewind(file);
  for (std::size_t size; (size = std::fread(block, 1, sizeof block, file)) > 0;) {
    out.append(block, size);
  }
  return out;
}

}  // namespace

ProcessResult RunProgram(const std::string& program, const std::vector<std::string>& args,
                         std::string_view input) {
  const File in = Temporary();
  const File out = Temporary();
  const File error = Temporary();
  if (!in || !out || !error) return {};
  std::fwrite(input.data(), 1, input.size(), in.get());
  std::fflush(in.get());
  std::rewind(in.get());

  std::vector<char*> argv = {const_cast<char*>(program.c_str())};
  for (const std::string& arg : args) argv.push_back(const_cast<char*>(arg.c_str()));
  argv.push_back(nullptr);

  const pid_t child = fork();
  if (child < 0) return {};
  if (child == 0) {
    dup2(fileno(in.get()), STDIN_FILENO);
    dup2(fileno(out.get()), STDOUT_FILENO);
    dup2(fileno(error.get()), STDERR_FILENO);
    execv(program.c_str(), argv.data());
    _exit(127);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, Content(out.get()), Content(error.get())};
}

}  // namespace standing::testing_support
