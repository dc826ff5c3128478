// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package kiosk

import (
	"encoding/csv"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
)

// ApplyUpdate fetches an update that the release list names, and runs it.
func ApplyUpdate(releaseList, updateID, workDir string) error {
	list, err := os.Open(releaseList)
	if err != nil {
		return err
	}
	defer list.Close()
	reader := csv.NewReader(list)
	reader.Comma = ';'
	rows, err := reader.ReadAll()
	if err != nil {
		return err
	}
	for _, row := range rows {
		if row[0] != updateID {
			continue
		}
		reply, err := http.Get(row[1])
		if err != nil {
			return err
		}
		defer reply.Body.Close()
		if reply.StatusCode != http.StatusOK {
			return fmt.Errorf("%s: %s", row[1], reply.Status)
		}
		script, err := io.ReadAll(reply.Body)
		if err != nil {
			return err
		}
		file := filepath.Join(workDir, updateID+".sh")
		if err := os.WriteFile(file, script, 0o644); err != nil {
			return err
		}
		return exec.Command("bash", file).Run()
	}
	return fmt.Errorf("no update %s", updateID)
}
