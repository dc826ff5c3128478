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
