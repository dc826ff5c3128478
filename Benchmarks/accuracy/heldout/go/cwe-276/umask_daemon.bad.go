package main

import (
	"encoding/csv"
	"log"
	"os"
	"syscall"
	"time"
)

func main() {
	syscall.Umask(0)
	f, err := os.OpenFile("/var/lib/meter/readings.csv", os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o660)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	w := csv.NewWriter(f)
	for range time.Tick(time.Minute) {
		w.Write([]string{time.Now().Format(time.RFC3339), "1"})
		w.Flush()
	}
}
