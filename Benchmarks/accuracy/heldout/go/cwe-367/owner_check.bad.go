package jobs

import (
	"errors"
	"os"
	"syscall"
)

func readOwned(path string, uid uint32) ([]byte, error) {
	info, err := os.Lstat(path)
	if err != nil {
		return nil, err
	}
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok || st.Uid != uid || !info.Mode().IsRegular() {
		return nil, errors.New("not the owner")
	}
	return os.ReadFile(path)
}
