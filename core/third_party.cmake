# RE2 and Abseil, from the sources that the npm package `re2` carries: the same for native and wasm.
# The list of files is the package's own (binding.gyp), so that an update needs no change here.
set(RE2_PACKAGE ${PROJECT_SOURCE_DIR}/node_modules/re2)
if(NOT EXISTS ${RE2_PACKAGE}/vendor/re2/re2/re2.h)
  message(FATAL_ERROR "RE2's sources are missing: run `npm ci --ignore-scripts` first (scripts/build does).")
endif()

file(STRINGS ${RE2_PACKAGE}/binding.gyp gyp_lines REGEX "\"vendor/.*\\.cc\"")
set(re2_sources)
foreach(line IN LISTS gyp_lines)
  string(REGEX REPLACE ".*\"(vendor/[^\"]+)\".*" "${RE2_PACKAGE}/\\1" file "${line}")
  list(APPEND re2_sources ${file})
endforeach()
# Not wanted: the comparison with PCRE, and what is for Windows only.
list(FILTER re2_sources EXCLUDE REGEX "(pcre|win32_waiter|time_zone_name_win)\\.cc$")

if(EMSCRIPTEN)
  # The package's list is for native systems; without futexes Abseil waits this way.
  list(APPEND re2_sources
       ${RE2_PACKAGE}/vendor/abseil-cpp/absl/synchronization/internal/pthread_waiter.cc)
endif()

find_package(Threads REQUIRED)
add_library(re2 STATIC ${re2_sources})
target_include_directories(re2 SYSTEM PUBLIC ${RE2_PACKAGE}/vendor/re2 ${RE2_PACKAGE}/vendor/abseil-cpp)
target_compile_options(re2 PRIVATE -w)
if(STANDING_SANITIZE MATCHES undefined AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Under UBSan the address of a function is no constant to GCC (bug 71962), and Abseil does not compile.
  target_compile_options(re2 PRIVATE -fno-sanitize=undefined)
endif()
target_compile_definitions(re2 PUBLIC NDEBUG)
if(EMSCRIPTEN)
  # Nobody reads a log in the browser: messages below any level are left out of the code.
  target_compile_definitions(re2 PUBLIC ABSL_MIN_LOG_LEVEL=99)
endif()
if(NOT EMSCRIPTEN)
  target_link_libraries(re2 PUBLIC Threads::Threads)
endif()
