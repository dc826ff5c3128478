// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package archive

import (
	"fmt"
	"os"
	"path/filepath"
)

// SaveScan stores the scanned image of one page.
func SaveScan(archiveDir, shelfmark string, page int, image []byte) error {
	folder := filepath.Join(archiveDir, filepath.FromSlash(shelfmark))
	if err := os.MkdirAll(folder, 0o750); err != nil {
		return fmt.Errorf("folder of %s: %w", shelfmark, err)
	}
	target := filepath.Join(folder, fmt.Sprintf("%04d.tif", page))
	return os.WriteFile(target, image, 0o640)
}
