// Every test program ends with `jihe-tests: P passed, F failed, S skipped`: shell/test adds these lines up, and a
// program that dies before it counts as failed.
#include <catch2/catch_test_case_info.hpp>
#include <catch2/reporters/catch_reporter_event_listener.hpp>
#include <catch2/reporters/catch_reporter_registrars.hpp>

#include <cstdio>

namespace {

class SummaryLine : public Catch::EventListenerBase {
 public:
  using EventListenerBase::EventListenerBase;

  void testRunEnded(const Catch::TestRunStats& run) override {
    const Catch::Counts& cases = run.totals.testCases;
    std::printf("jihe-tests: %llu passed, %llu failed, %llu skipped\n",
                static_cast<unsigned long long>(cases.passed + cases.failedButOk),
                static_cast<unsigned long long>(cases.failed), static_cast<unsigned long long>(cases.skipped));
    std::fflush(stdout);
  }
};

CATCH_REGISTER_LISTENER(SummaryLine)

}  // namespace
