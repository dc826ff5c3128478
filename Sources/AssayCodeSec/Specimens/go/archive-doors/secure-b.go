// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package doors

import (
	"errors"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"time"
)

const journalFlags = os.O_APPEND | os.O_CREATE | os.O_WRONLY

// AppendPassage writes one line about somebody at a door.
func AppendPassage(journalFile string, when time.Time, doorName string, opened bool, holderName string) error {
	fields := []string{
		when.UTC().Format(time.RFC3339),
		"door=" + strings.Join(strings.Fields(doorName), " "),
		"opened=" + strconv.FormatBool(opened),
		"holder=" + strings.Join(strings.Fields(holderName), " "),
	}
	journal, err := os.OpenFile(journalFile, journalFlags, fs.FileMode(0o640))
	if err != nil {
		return err
	}
	if _, err := journal.WriteString(strings.Join(fields, " ") + "\n"); err != nil {
		return errors.New("the journal cannot be written: " + err.Error())
	}
	return journal.Close()
}
