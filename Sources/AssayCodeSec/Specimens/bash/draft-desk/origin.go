// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package drafts

import (
	"fmt"
	"os"
	"path/filepath"
)

// DiscardDraft removes a draft from the drafts folder.
func DiscardDraft(draftsDir, draftName string) error {
	draftFile := filepath.Join(draftsDir, draftName+".md")
	info, err := os.Stat(draftFile)
	if err != nil || !info.Mode().IsRegular() {
		return fmt.Errorf("no draft %s", draftName)
	}
	if err := os.Remove(draftFile); err != nil {
		return err
	}
	fmt.Printf("discarded %s\n", draftName)
	return nil
}
