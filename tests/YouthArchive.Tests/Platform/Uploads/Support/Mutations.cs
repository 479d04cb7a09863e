namespace YouthArchive.Tests.Platform.Uploads.Support;

/// <summary>A whole file with some bytes changed, cut out or doubled.</summary>
internal static class Mutations
{
    public static byte[] Of(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var change = random.Next(1, 8); change > 0 && bytes.Count > 64; change--)
        {
            var at = random.Next(8, bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at))); break;
                default: bytes[at] = 0xFF; break;
            }
        }
        return [.. bytes];
    }
}
