package store

import (
	"encoding/csv"
	"os"
)

func export(path string, rows [][]string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := csv.NewWriter(f)
	for _, row := range rows {
		w.Write(row)
	}
	w.Flush()
	f.Close()
	return nil
}
