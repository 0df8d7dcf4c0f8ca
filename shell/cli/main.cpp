// The command line: jihe check, fix, convert, rules, explain, profile.
#include "core/session/session.h"
#include "shell/cli/commands.h"

int main(int argc, char** argv) {
  using namespace jihe;
  const auto parsed = cli::parse_options(argc, argv);
  if (const auto* error = std::get_if<cli::UsageError>(&parsed)) {
    cli::complain(error->message);
    cli::complain(tr(error->language, "cli.try-help"));
    return cli::kUnusable;
  }
  const auto& options = std::get<cli::Options>(parsed);
  const std::string number(version());
  switch (options.command) {
    case cli::Command::check:
      return cli::check(options);
    case cli::Command::fix:
      return cli::fix(options);
    case cli::Command::convert:
      return cli::convert(options);
    case cli::Command::rules:
      return cli::rules(options);
    case cli::Command::explain:
      return cli::explain(options);
    case cli::Command::profile:
      return cli::profile(options);
    case cli::Command::version:
      return cli::print(options, "jihe " + number + '\n') ? cli::kClean : cli::kUnusable;
    case cli::Command::help:
      break;
  }
  const std::string help = fill(tr(options.language, "cli.help"), {{"version", number}});
  return cli::print(options, help) ? cli::kClean : cli::kUnusable;
}
