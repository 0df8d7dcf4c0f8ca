// A std::vector that keeps up to N elements in itself: where most lists are that short, most need no memory of their
// own.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <new>
#include <utility>

namespace jihe {

// Of what a std::vector can, it has what is used. References and iterators stand until the list grows, shrinks or
// moves.
template <class T, std::uint32_t N>
class SmallVector {
 public:
  using value_type = T;
  using iterator = T*;
  using const_iterator = const T*;

  SmallVector() {}   // not defaulted: a const one may be made
  SmallVector(std::initializer_list<T> all) { append(all.begin(), all.end()); }
  template <std::input_iterator Iterator>
  SmallVector(Iterator first, Iterator last) { append(first, last); }
  SmallVector(const SmallVector& other) { append(other.begin(), other.end()); }
  SmallVector(SmallVector&& other) noexcept { take(other); }
  SmallVector& operator=(const SmallVector& other) {
    if (this != &other) {
      clear();
      append(other.begin(), other.end());
    }
    return *this;
  }
  SmallVector& operator=(SmallVector&& other) noexcept {
    if (this != &other) {
      release();
      take(other);
    }
    return *this;
  }
  ~SmallVector() { release(); }

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T* data() { return large_ != nullptr ? large_ : inside(); }
  const T* data() const { return large_ != nullptr ? large_ : inside(); }
  T* begin() { return data(); }
  T* end() { return data() + size_; }
  const T* begin() const { return data(); }
  const T* end() const { return data() + size_; }
  T& operator[](std::size_t i) { return data()[i]; }
  const T& operator[](std::size_t i) const { return data()[i]; }

  auto rbegin() const { return std::reverse_iterator(end()); }
  auto rend() const { return std::reverse_iterator(begin()); }

  // REQUIRES: not empty.
  T& front() { return data()[0]; }
  const T& front() const { return data()[0]; }
  T& back() { return data()[size_ - 1]; }
  const T& back() const { return data()[size_ - 1]; }

  void reserve(std::size_t count) {
    if (count > capacity_) grow(count);
  }

  T& push_back(T one) {
    if (size_ == capacity_) grow(std::size_t{2} * capacity_);
    return *std::construct_at(data() + size_++, std::move(one));
  }
  T& emplace_back() {
    if (size_ == capacity_) grow(std::size_t{2} * capacity_);
    return *std::construct_at(data() + size_++);
  }

  // Puts an element in front of the one at `at`.
  T* insert(const T* at, T one) {
    const std::ptrdiff_t index = at - data();
    push_back(std::move(one));
    std::rotate(begin() + index, end() - 1, end());
    return begin() + index;
  }
  T* erase(const T* at) {
    T* gone = data() + (at - data());
    std::move(gone + 1, end(), gone);
    std::destroy_at(data() + --size_);
    return gone;
  }
  void pop_back() { std::destroy_at(data() + --size_); }   // REQUIRES: not empty
  void resize(std::size_t count) {
    while (size_ > count) pop_back();
    reserve(count);
    while (size_ < count) emplace_back();
  }
  void clear() {
    std::destroy(begin(), end());
    size_ = 0;
  }

  friend bool operator==(const SmallVector& a, const SmallVector& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  T* inside() { return reinterpret_cast<T*>(room_); }
  const T* inside() const { return reinterpret_cast<const T*>(room_); }

  template <class Iterator>
  void append(Iterator first, Iterator last) {
    const auto count = static_cast<std::size_t>(std::distance(first, last));
    reserve(size_ + count);
    std::uninitialized_copy(first, last, end());
    size_ += static_cast<std::uint32_t>(count);
  }

  void grow(std::size_t count) {
    T* larger = static_cast<T*>(::operator new(count * sizeof(T)));
    std::uninitialized_move(begin(), end(), larger);
    std::destroy(begin(), end());
    ::operator delete(large_);
    large_ = larger;
    capacity_ = static_cast<std::uint32_t>(count);
  }

  // REQUIRES: this one is as made.
  void take(SmallVector& other) noexcept {
    if (other.large_ == nullptr) {
      std::uninitialized_move(other.begin(), other.end(), inside());
      size_ = other.size_;
      other.clear();
      return;
    }
    large_ = std::exchange(other.large_, nullptr);
    size_ = std::exchange(other.size_, 0u);
    capacity_ = std::exchange(other.capacity_, N);
  }

  void release() {
    clear();
    if (large_ == nullptr) return;   // nearly always
    ::operator delete(large_);
    large_ = nullptr;
    capacity_ = N;
  }

  T* large_ = nullptr;   // where there are more than N, or were
  std::uint32_t size_ = 0;
  std::uint32_t capacity_ = N;
  alignas(T) std::byte room_[N * sizeof(T)];
};

}  // namespace jihe
