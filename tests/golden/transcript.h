/// Sessions with the tools, compared with the ones in tests/golden/expected.
///
/// After a wanted change of what the tools print, write the files anew and read the difference:
///
///     VNFTS_UPDATE_GOLDEN=1 build/tests/vnfts_tests '[golden]' && git diff tests/golden/expected
#pragma once

#include <string>

#include "golden/process.h"

namespace golden {

/// A folder with the articles of tests/golden/data and the index `news` made of news.jsonl.
class Session {
 public:
  Session();

  const Folder& folder() const { return folder_; }

  /// Runs the command and writes it down: what was typed, standard output, each line of standard
  /// error behind "! ", the exit code when it is not 0.
  Outcome run(const Command& command);

  /// Fails the test when the session differs from expected/`name`. Times, scores, sizes and the
  /// analyzer's version are left out of the comparison.
  void check(const std::string& name) const;

 private:
  Folder folder_;
  std::string written_;
};

}  // namespace golden
