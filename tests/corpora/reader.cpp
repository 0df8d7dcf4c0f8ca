// Reads one document, whether it holds a form or not: `jihe_read FILE` prints what came of it and the memory it took.
//   read docx 3                  kind and number of tables
//   refused damaged doctype      the error's id and detail
//   peak 12345                   KB
#include <sys/resource.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "core/read/read.h"
#include "core/write/write.h"

int main(int count, char** arguments) {
  if (count != 2) return 2;
  std::ifstream file(arguments[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  const jihe::Result<jihe::Document> document = jihe::read_document(bytes, arguments[1], jihe::built_in_profile());
  if (document) {
    std::printf("read %s %zu\n", std::string(jihe::kind_id(document->kind)).c_str(), document->tables.size());
    const jihe::Result<jihe::Bytes> written = jihe::write_document(*document);
    if (written && *written != bytes) std::printf("written differently\n");
  } else {
    const jihe::Error& error = document.error();
    std::printf("refused %s%s%s\n", std::string(jihe::error_id(error.code)).c_str(), error.detail.empty() ? "" : " ", error.detail.c_str());
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("peak %ld\n", usage.ru_maxrss);
  return 0;
}
