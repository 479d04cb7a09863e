namespace YouthArchive.Platform.Processes;

/// <summary>What one process may cost. Where a limit cannot be set on this machine, time still ends it.</summary>
/// <param name="Wall">How long it may last, however slow the other side is.</param>
/// <param name="CpuSeconds">Of processor.</param>
/// <param name="MemoryBytes">Of address space.</param>
/// <param name="FileBytes">Of any file it writes.</param>
public sealed record ProcessLimits(TimeSpan Wall, int CpuSeconds, long MemoryBytes, long FileBytes);

/// <param name="Program">The whole path of it.</param>
/// <param name="Environment">The whole environment; nothing of the site's own reaches the process.</param>
public sealed record LimitedCall(string Program, IReadOnlyList<string> Arguments, string Folder, IEnumerable<(string Name, string Value)> Environment)
{
    /// <summary>Written to its standard input, which is then closed.</summary>
    public ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>Without a network of any kind, where the system allows that to be taken away.</summary>
    public bool IsOffline { get; init; }
}

public enum ProcessEnd
{
    /// <summary>By itself; its exit code says how.</summary>
    Exited,

    /// <summary>It lasted too long and was ended.</summary>
    OutOfTime,

    /// <summary>The reader had enough and ended it.</summary>
    Cut,
}

/// <param name="Error">Beginning and end of what it wrote to standard error. It is the other side's word: sorted by whoever asked, shown to nobody.</param>
public sealed record ProcessResult(ProcessEnd End, int ExitCode = -1, string Error = "")
{
    public bool IsDone => End == ProcessEnd.Exited && ExitCode == 0;

    /// <summary>The shell's way of saying "ended by a signal": the limits end with XCPU, XFSZ or KILL.</summary>
    public bool WasKilled => ExitCode is > 128 and < 128 + 65;
}
