// A text that never changes. It takes 16 bytes, copies share what they hold, and the texts of a file's cells can lie
// in one block: as strings of their own, the longer ones would take more time to make than the file takes to read.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace jihe {

// Texts that share a block are to be copied and destroyed by one thread at a time.
class SharedText {
 public:
  SharedText() = default;
  // A copy of `text`, in a block of its own. REQUIRES: less than 4 GiB, as all that is here.
  template <class T>
    requires(std::is_convertible_v<const T&, std::string_view> && !std::same_as<T, SharedText>)
  SharedText(const T& text) : SharedText(copied(text)) {}   // NOLINT(google-explicit-constructor)

  SharedText(const SharedText& other) : data_(other.data_), size_(other.size_), offset_(other.offset_) {
    if (size_ != 0) ++owners();
  }
  SharedText(SharedText&& other) noexcept
      : data_(std::exchange(other.data_, "")), size_(std::exchange(other.size_, 0u)), offset_(other.offset_) {}
  SharedText& operator=(const SharedText& other) { return *this = SharedText(other); }
  SharedText& operator=(SharedText&& other) noexcept {
    if (this != &other) {
      let_go();
      data_ = std::exchange(other.data_, "");
      size_ = std::exchange(other.size_, 0u);
      offset_ = other.offset_;
    }
    return *this;
  }
  ~SharedText() { let_go(); }

  std::string_view view() const { return {data_, size_}; }
  operator std::string_view() const { return view(); }   // NOLINT(google-explicit-constructor)
  std::string str() const { return std::string(view()); }
  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }

  // Bytes [begin, end) of this text, in the same block.
  SharedText part(std::size_t begin, std::size_t end) const {
    if (begin == end) return {};
    ++owners();
    return {data_ + begin, static_cast<std::uint32_t>(end - begin), offset_ + static_cast<std::uint32_t>(begin)};
  }

  friend bool operator==(const SharedText& a, const SharedText& b) { return a.view() == b.view(); }
  template <class T>
    requires(std::is_convertible_v<const T&, std::string_view> && !std::same_as<T, SharedText>)
  friend bool operator==(const SharedText& a, const T& b) {
    return a.view() == std::string_view(b);
  }

 private:
  //   block   | owners |      bytes of many texts      |
  //                    <- offset_ -> data_ .. + size_
  using Owners = std::uint32_t;

  SharedText(const char* data, std::uint32_t size, std::uint32_t offset) : data_(data), size_(size), offset_(offset) {}

  static SharedText copied(std::string_view text);
  char* block() const { return const_cast<char*>(data_) - offset_ - sizeof(Owners); }
  Owners& owners() const { return *reinterpret_cast<Owners*>(block()); }
  void let_go() {
    if (size_ != 0 && --owners() == 0) free_block();
  }
  void free_block();

  const char* data_ = "";
  std::uint32_t size_ = 0;     // 0: it has no block
  std::uint32_t offset_ = 0;
};

}  // namespace jihe
