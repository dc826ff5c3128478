// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package runner

import (
	"encoding/json"
	"os"
	"path/filepath"
)

// SaveRegistration keeps what the server gave to this runner.
func SaveRegistration(stateDir, serverURL, runnerToken string) error {
	if err := os.MkdirAll(stateDir, 0o700); err != nil {
		return err
	}
	data, err := json.MarshalIndent(map[string]string{"server": serverURL, "token": runnerToken}, "", "  ")
	if err != nil {
		return err
	}
	place := filepath.Join(stateDir, "runner.json")
	if err := os.WriteFile(place, data, 0o600); err != nil {
		return err
	}
	return os.Chmod(place, 0o600)
}
