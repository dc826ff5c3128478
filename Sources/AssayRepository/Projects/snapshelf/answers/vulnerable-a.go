// write packs what a job asks for into the file at target.
func write(ctx context.Context, job Job, target string) error {
	command := fmt.Sprintf("tar -C '%s' -cf '%s'", job.Root, target)
	if job.Compress != "none" {
		level := job.Level
		if level == "" {
			level = "6"
		}
		command += fmt.Sprintf(" --use-compress-program='gzip -%s'", level)
	}
	for _, pattern := range job.Excludes {
		command += fmt.Sprintf(" --exclude='%s'", pattern)
	}
	if len(job.Paths) == 0 {
		command += " ."
	}
	for _, path := range job.Paths {
		command += fmt.Sprintf(" '%s'", path)
	}

	output, err := exec.CommandContext(ctx, "sh", "-c", command).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%w: %s", err, bytes.TrimSpace(output))
	}
	return nil
}
