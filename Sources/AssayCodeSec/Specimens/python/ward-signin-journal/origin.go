// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package terminal

import (
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// RecordSignin adds one attempt to the journal.
func RecordSignin(journalPath, userName string, granted bool) error {
	if err := os.MkdirAll(filepath.Dir(journalPath), 0o755); err != nil {
		return err
	}
	journal, err := os.OpenFile(journalPath, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o640)
	if err != nil {
		return err
	}
	defer journal.Close()

	outcome := "denied"
	if granted {
		outcome = "granted"
	}
	moment := time.Now().UTC().Format("2006-01-02T15:04:05Z")
	_, err = fmt.Fprintf(journal, "%s %s %s\n", moment, outcome, userName)
	return err
}
