using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace YouthArchive.Judging.Rankings.Models;

/// <summary>
/// Our own generator, so that what is published can be drawn again by anybody: xoshiro256** (Blackman and Vigna) filled by SplitMix64,
/// normal draws by the ziggurat of Marsaglia and Tsang in Doornik's form with 128 layers.
/// </summary>
internal sealed class SeededRandom
{
    private const double Unit = 1.0 / (1UL << 53);
    private ulong _a, _b, _c, _d;

    public SeededRandom(ulong seed)
    {
        _a = Mix(ref seed);
        _b = Mix(ref seed);
        _c = Mix(ref seed);
        _d = Mix(ref seed);
    }

    /// <summary>Seeded by a text, a journal's hash say: the first eight bytes of its SHA-256, the highest first.</summary>
    public static SeededRandom Of(string text) => new(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))));

    public ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>From 0, below 1.</summary>
    public double Uniform() => (Next() >> 11) * Unit;

    /// <summary>From 0, below <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    public double Normal()
    {
        while (true)
        {
            var bits = Next();
            var u = 2.0 * ((bits >> 11) * Unit) - 1.0;
            var layer = (int)(bits & (Ziggurat.Layers - 1));
            if (Math.Abs(u) < Ziggurat.Inner[layer])
            {
                return u * Ziggurat.Edge[layer];
            }
            if (layer == 0)
            {
                return Tail(u < 0);
            }
            var x = u * Ziggurat.Edge[layer];
            var upper = Math.Exp(-0.5 * (Ziggurat.Edge[layer] * Ziggurat.Edge[layer] - x * x));
            var lower = Math.Exp(-0.5 * (Ziggurat.Edge[layer + 1] * Ziggurat.Edge[layer + 1] - x * x));
            if (lower + Uniform() * (upper - lower) < 1.0)
            {
                return x;
            }
        }
    }

    private double Tail(bool isNegative)
    {
        double x, y;
        do
        {
            x = Math.Log(1 - Uniform()) / Ziggurat.Start;
            y = Math.Log(1 - Uniform());
        }
        while (-2 * y < x * x);
        return isNegative ? x - Ziggurat.Start : Ziggurat.Start - x;
    }

    private static ulong Mix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private static class Ziggurat
    {
        public const int Layers = 128;
        public const double Start = 3.442619855899;
        private const double Area = 9.91256303526217e-3;

        public static readonly double[] Edge = Edges();
        public static readonly double[] Inner = [.. Enumerable.Range(0, Layers).Select(i => Edge[i + 1] / Edge[i])];

        private static double[] Edges()
        {
            var edges = new double[Layers + 1];
            var height = Math.Exp(-0.5 * Start * Start);
            edges[0] = Area / height;
            edges[1] = Start;
            for (var i = 2; i < Layers; i++)
            {
                edges[i] = Math.Sqrt(-2 * Math.Log(Area / edges[i - 1] + height));
                height = Math.Exp(-0.5 * edges[i] * edges[i]);
            }
            return edges;
        }
    }
}
