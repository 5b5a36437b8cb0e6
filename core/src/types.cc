#include "standing/types.h"

#include <array>
#include <cstddef>

namespace standing {
namespace {

template <typename Enum>
struct Table;

template <>
struct Table<Level> {
  static constexpr std::array<std::string_view, 4> kNames = {"none", "hint", "caution",
                                                             "violation"};
};
template <>
struct Table<Area> {
  static constexpr std::array<std::string_view, 10> kNames = {
      "payment", "contact",  "accounts", "logins",     "conduct",
      "spam",    "feedback", "identity", "prohibited", "profile"};
};
template <>
struct Table<Surface> {
  static constexpr std::array<std::string_view, 4> kNames = {"chat", "proposal", "profile",
                                                             "feedback"};
};
template <>
struct Table<Stage> {
  static constexpr std::array<std::string_view, 3> kNames = {"before", "active", "unknown"};
};
template <>
struct Table<Platform> {
  static constexpr std::array<std::string_view, 6> kNames = {
      "upwork", "fiverr", "freelancer", "peopleperhour", "workana", "onlinejobs"};
};
template <>
struct Table<Confidence> {
  static constexpr std::array<std::string_view, 4> kNames = {"official", "legal-copy", "staff",
                                                             "users"};
};

template <typename Enum>
std::string_view NameOf(Enum value) {
  return Table<Enum>::kNames.at(static_cast<std::size_t>(value));
}

template <typename Enum>
std::optional<Enum> ParseName(std::string_view name) {
  for (std::size_t i = 0; i < Table<Enum>::kNames.size(); ++i) {
    if (Table<Enum>::kNames[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

template <typename Enum>
std::string NamesOf() {
  std::string out;
  for (std::string_view name : Table<Enum>::kNames) {
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

}  // namespace

#define STANDING_ENUM(Enum)                                   \
  std::string_view Name(Enum value) { return NameOf(value); } \
  template <>                                                 \
  std::optional<Enum> Parse(std::string_view name) {          \
    return ParseName<Enum>(name);                             \
  }                                                           \
  template <>                                                 \
  std::string Names<Enum>() {                                 \
    return NamesOf<Enum>();                                   \
  }

STANDING_ENUM(Level)
STANDING_ENUM(Area)
STANDING_ENUM(Surface)
STANDING_ENUM(Stage)
STANDING_ENUM(Platform)
STANDING_ENUM(Confidence)

#undef STANDING_ENUM

}  // namespace standing
