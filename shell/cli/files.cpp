#include "shell/cli/files.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <thread>

#include "core/base/limits.h"

namespace jihe::cli {

namespace {

namespace fs = std::filesystem;

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

// At most one byte more than a file may have: enough to know that it is too large.
Result<Bytes> read_stream(std::FILE* file) {
  constexpr std::size_t kChunk = 256u * 1024;
  Bytes bytes;
  std::size_t size = 0;
  while (size <= kMaxFileBytes) {
    bytes.resize(std::max(bytes.size(), size + kChunk));
    const std::size_t got = std::fread(bytes.data() + size, 1, bytes.size() - size, file);
    size += got;
    if (got == 0) break;
    if (size == bytes.size()) bytes.resize(size * 2);
  }
  if (std::ferror(file) != 0) return Error{ErrorCode::not_found, 0, "unreadable"};
  if (size > kMaxFileBytes) return Error{ErrorCode::too_large, kMaxFileBytes, {}};
  bytes.resize(size);
  return bytes;
}

}  // namespace

std::string file_name(const std::string& path) {
  const std::size_t slash = path.find_last_of(fs::path::preferred_separator == '/' ? "/" : "/\\");
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

Result<Bytes> read_bytes(const std::string& path, std::size_t& size) {
  size = 0;
  if (path == "-") return read_stream(stdin);
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return Error{ErrorCode::not_found, 0, {}};
  if (fs::is_directory(status)) return Error{ErrorCode::not_found, 0, "directory"};
  if (fs::is_regular_file(status)) {
    const std::uintmax_t on_disk = fs::file_size(path, error);
    if (!error) size = static_cast<std::size_t>(on_disk);
    if (!error && on_disk > kMaxFileBytes) return Error{ErrorCode::too_large, kMaxFileBytes, {}};
  }
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) return Error{ErrorCode::not_found, 0, "unreadable"};
  return read_stream(file.get());
}

std::vector<OpenFile> read_files(const std::vector<std::string>& paths, unsigned jobs, const Profile& profile) {
  std::vector<OpenFile> files(paths.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < paths.size(); i = next++) {
      std::size_t size = 0;
      Result<Bytes> bytes = read_bytes(paths[i], size);
      if (bytes) {
        files[i] = read_file(file_name(paths[i]), std::move(*bytes), profile);
        continue;
      }
      files[i].name = file_name(paths[i]);
      files[i].bytes = size;
      files[i].kind = "unknown";
      files[i].error = bytes.error();
    }
  };
  if (jobs == 0) jobs = std::max(1u, std::thread::hardware_concurrency());
  std::vector<std::thread> helpers;
  for (std::size_t i = 1; i < std::min<std::size_t>(jobs, paths.size()); ++i) {
    try {
      helpers.emplace_back(work);
    } catch (const std::system_error&) {
      break;  // no (more) threads here, as in a WebAssembly without them: those that run do all the work
    }
  }
  work();
  for (std::thread& helper : helpers) helper.join();
  return files;
}

bool write_bytes(const std::string& path, BytesView bytes) {
  if (path.empty()) {
    return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() && std::fflush(stdout) == 0;
  }
  // A file is written beside its place and then moved there: what it held before is lost only for something complete.
  // What is no ordinary file (a device, a pipe, a link) is written as it is, and never removed.
  std::error_code error;
  const fs::file_status status = fs::symlink_status(path, error);
  const bool ordinary = !fs::exists(status) || fs::is_regular_file(status);
  const std::string target = ordinary ? path + ".jihe-part" : path;
  std::FILE* file = std::fopen(target.c_str(), "wb");
  if (file == nullptr) return false;
  bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  written = std::fclose(file) == 0 && written;
  if (!ordinary) return written;
  if (written) fs::rename(target, path, error);
  if (written && !error) return true;
  fs::remove(target, error);
  return false;
}

bool same_file(const std::string& a, const std::string& b) {
  std::error_code error;
  if (!fs::exists(a, error) || !fs::exists(b, error)) return false;
  return fs::equivalent(a, b, error);
}

bool make_folder(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  return fs::is_directory(path, error);
}

std::string join(const std::string& folder, const std::string& name) { return (fs::path(folder) / name).string(); }

}  // namespace jihe::cli
