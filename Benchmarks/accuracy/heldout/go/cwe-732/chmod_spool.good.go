package store

import (
	"os"
	"path/filepath"
)

func setupSpool(base string) error {
	for _, sub := range []string{"in", "out", "failed"} {
		dir := filepath.Join(base, sub)
		if err := os.MkdirAll(dir, 0o750); err != nil {
			return err
		}
		if err := os.Chmod(dir, 0o750); err != nil {
			return err
		}
	}
	return nil
}
