// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package intake

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// AcceptJob takes an uploaded print job into the queue if the preflight approves of it.
func AcceptJob(uploadFile, preflightProgram, queueDir string) error {
	info, err := os.Stat(uploadFile)
	if err != nil || !info.Mode().IsRegular() {
		return errors.New("no upload")
	}
	if err := exec.Command(preflightProgram, uploadFile).Run(); err != nil {
		return errors.New("turned down")
	}
	source, err := os.Open(uploadFile)
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := os.Create(filepath.Join(queueDir, filepath.Base(uploadFile)))
	if err != nil {
		return err
	}
	defer target.Close()
	_, err = io.Copy(target, source)
	return err
}
