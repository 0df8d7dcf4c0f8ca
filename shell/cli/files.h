// Files in and out: the only part of the command line that touches the file system.
#pragma once

#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/form/profile.h"
#include "core/session/session.h"

namespace jihe::cli {

// A file's name without its folder; "-" for standard input.
std::string file_name(const std::string& path);

// The bytes of a file, "-" for standard input. Errors: not_found (detail "directory", "unreadable" or ""), too_large
// (without reading it whole; `size` gets what the file system says).
Result<Bytes> read_bytes(const std::string& path, std::size_t& size);

// Reads all `paths`, up to `jobs` at a time (0: one a processor), in their order; what fails is listed with its error.
std::vector<OpenFile> read_files(const std::vector<std::string>& paths, unsigned jobs, const Profile& profile);

// Writes a file, or standard output where `path` is "". A file that can't be written completely stays as it was before.
bool write_bytes(const std::string& path, BytesView bytes);

// True where both paths are the same file on disk.
bool same_file(const std::string& a, const std::string& b);

// Makes a folder and those above it; true where it is there in the end.
bool make_folder(const std::string& path);

std::string join(const std::string& folder, const std::string& name);

}  // namespace jihe::cli
