using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace YouthArchive.Platform.Processes;

/// <summary>A program may start children of its own; ending the first alone would leave them at work.</summary>
internal static class ProcessGroup
{
    private const int SigKill = 9;

    public static void End(Process process, bool hasOwnGroup)
    {
        if (hasOwnGroup)
        {
            // Also after the first has ended: a child may have outlived it. The group's number is not given out again while one lives.
            _ = Kill(-process.Id, SigKill);
        }
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception over) when (over is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself in this moment.
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
