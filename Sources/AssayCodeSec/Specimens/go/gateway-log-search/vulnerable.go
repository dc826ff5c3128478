// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package support

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// SearchLog returns the last lines of a packed log that hold the phrase.
func SearchLog(logFile, phrase string, limit int) ([]string, error) {
	if _, err := os.Stat(logFile); err != nil {
		return nil, err
	}
	pipeline := fmt.Sprintf("gzip -dc '%s' | grep -F -- '%s' | tail -n %d", logFile, phrase, limit)
	output, err := exec.Command("sh", "-c", pipeline).Output()
	if err != nil {
		return nil, fmt.Errorf("searching %s: %w", logFile, err)
	}
	text := strings.TrimRight(string(output), "\n")
	if text == "" {
		return []string{}, nil
	}
	return strings.Split(text, "\n"), nil
}
