// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package runner

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

type registration struct {
	Server string `json:"server"`
	Token  string `json:"token"`
}

// SaveRegistration keeps what the server gave to this runner.
func SaveRegistration(stateDir, serverURL, runnerToken string) error {
	if err := os.MkdirAll(stateDir, 0o750); err != nil {
		return fmt.Errorf("state folder: %w", err)
	}
	draft, err := os.CreateTemp(stateDir, ".runner-*")
	if err != nil {
		return fmt.Errorf("registration: %w", err)
	}
	defer os.Remove(draft.Name())
	err = json.NewEncoder(draft).Encode(registration{serverURL, runnerToken})
	if closed := draft.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return fmt.Errorf("registration: %w", err)
	}
	return os.Rename(draft.Name(), filepath.Join(stateDir, "runner.json"))
}
