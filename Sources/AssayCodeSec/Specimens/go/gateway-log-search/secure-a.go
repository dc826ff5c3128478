// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package support

import (
	"bufio"
	"compress/gzip"
	"os"
	"strings"
)

// SearchLog returns the last lines of a packed log that hold the phrase.
func SearchLog(logFile, phrase string, limit int) ([]string, error) {
	file, err := os.Open(logFile)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	unpacked, err := gzip.NewReader(file)
	if err != nil {
		return nil, err
	}
	defer unpacked.Close()
	found := []string{}
	scanner := bufio.NewScanner(unpacked)
	scanner.Buffer(make([]byte, 64*1024), 1024*1024)
	for scanner.Scan() {
		line := scanner.Text()
		if !strings.Contains(line, phrase) {
			continue
		}
		found = append(found, line)
		if len(found) > limit {
			found = found[1:]
		}
	}
	return found, scanner.Err()
}
