// Names that differ by a few words and measure one thing: 群众安全意识 and 群众安全意识提升.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "core/form/profile.h"

namespace jihe::rules {

// Whether two names are long enough, of about one length, and start or end alike: most pairs are not.
inline bool may_be_alike(std::string_view a, std::string_view b) {
  constexpr std::size_t kShortest = 18;   // bytes: six Han; shorter names are alike by chance
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < kShortest || shorter * 10 < std::max(a.size(), b.size()) * 8) return false;
  return a.back() == b.back() || a[2] == b[2];   // else they have two bytes at most in common
}

// The per cent of the longer name that both have in common where one is the other with a few words put in or taken out, and
// measures no other thing: not 培训次数 and 培训合格率, nor 一期工程 and 二期工程. 0 for names that are not alike.
// REQUIRES: may_be_alike.
std::size_t share_in_common(std::string_view a, std::string_view b, const Profile& profile);

}  // namespace jihe::rules
