using System.Globalization;
using System.Text;

namespace YouthArchive.Platform.Pdf;

/// <summary>Turns the path data of an SVG drawing into a PDF's own strokes, of which there are three: move, line and cubic curve.</summary>
internal sealed class SvgPath
{
    private readonly string _data;
    private readonly StringBuilder _strokes = new();
    private int _at;
    private (double X, double Y) _pen, _start, _handle;
    private char _before;

    private SvgPath(string data) => _data = data;

    /// <exception cref="FormatException">It is no path data.</exception>
    public static string ToStrokes(string data)
    {
        var path = new SvgPath(data);
        path.Read();
        return path._strokes.ToString();
    }

    private void Read()
    {
        var command = '\0';
        while (SkipGaps())
        {
            var next = _data[_at];
            if (char.IsAsciiLetter(next))
            {
                command = next;
                _at++;
            }
            else if (command is '\0' or 'Z' or 'z')
            {
                throw Unreadable();
            }
            Draw(command);
            _before = char.ToUpperInvariant(command);
            // Further pairs after a move are lines.
            command = command switch { 'M' => 'L', 'm' => 'l', _ => command };
        }
    }

    private void Draw(char command)
    {
        var from = char.IsAsciiLetterLower(command) ? _pen : (X: 0, Y: 0);
        switch (char.ToUpperInvariant(command))
        {
            case 'M': _pen = _start = Point(from); Emit("m", _pen); break;
            case 'L': Line(Point(from)); break;
            case 'H': Line((from.X + Number(), _pen.Y)); break;
            case 'V': Line((_pen.X, from.Y + Number())); break;
            case 'C': Curve(Point(from), Point(from), Point(from)); break;
            case 'S': Curve(Mirrored('C', 'S'), Point(from), Point(from)); break;
            case 'Q': Bow(Point(from), Point(from)); break;
            case 'T': Bow(Mirrored('Q', 'T'), Point(from)); break;
            case 'A': Arc((Number(), Number()), Number(), Flag(), Flag(), Point(from)); break;
            case 'Z': _strokes.Append("h\n"); _pen = _start; break;
            default: throw Unreadable();
        }
    }

    private void Line((double, double) to) => Emit("l", _pen = to);

    private void Curve((double, double) first, (double, double) second, (double, double) to)
    {
        Emit("c", first, second, to);
        (_handle, _pen) = (second, to);
    }

    private void Bow((double X, double Y) handle, (double X, double Y) to)
    {
        var first = (_pen.X + (handle.X - _pen.X) * 2 / 3, _pen.Y + (handle.Y - _pen.Y) * 2 / 3);
        var second = (to.X + (handle.X - to.X) * 2 / 3, to.Y + (handle.Y - to.Y) * 2 / 3);
        Emit("c", first, second, to);
        (_handle, _pen) = (handle, to);
    }

    private (double, double) Mirrored(char one, char other) =>
        _before == one || _before == other ? (2 * _pen.X - _handle.X, 2 * _pen.Y - _handle.Y) : _pen;

    // The standard's own way from end points to a centre (SVG 1.1, appendix F.6.5), then a curve for every quarter.
    private void Arc((double X, double Y) radius, double degrees, bool isLarge, bool isPositive, (double X, double Y) to)
    {
        var (rx, ry) = (Math.Abs(radius.X), Math.Abs(radius.Y));
        if (rx == 0 || ry == 0 || to == _pen)
        {
            Line(to);
            return;
        }
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (dx, dy) = ((_pen.X - to.X) / 2, (_pen.Y - to.Y) / 2);
        var (x, y) = (cos * dx + sin * dy, cos * dy - sin * dx);
        var scale = Math.Sqrt(Math.Max(1, x * x / (rx * rx) + y * y / (ry * ry)));
        (rx, ry) = (rx * scale, ry * scale);
        var rest = Math.Max(0, (rx * rx * ry * ry - rx * rx * y * y - ry * ry * x * x) / (rx * rx * y * y + ry * ry * x * x));
        var factor = Math.Sqrt(rest) * (isLarge == isPositive ? -1 : 1);
        var (cx, cy) = (factor * rx * y / ry, -factor * ry * x / rx);
        var centre = (X: cos * cx - sin * cy + (_pen.X + to.X) / 2, Y: sin * cx + cos * cy + (_pen.Y + to.Y) / 2);
        var begin = Math.Atan2((y - cy) / ry, (x - cx) / rx);
        var sweep = Math.Atan2((-y - cy) / ry, (-x - cx) / rx) - begin;
        sweep += isPositive && sweep < 0 ? 2 * Math.PI : !isPositive && sweep > 0 ? -2 * Math.PI : 0;
        var parts = (int)Math.Ceiling(Math.Abs(sweep) / (Math.PI / 2) - 1e-9);
        (double, double) At(double ux, double uy) => (centre.X + cos * rx * ux - sin * ry * uy, centre.Y + sin * rx * ux + cos * ry * uy);
        var (step, reach) = (sweep / parts, 4.0 / 3 * Math.Tan(sweep / parts / 4));
        for (var i = 0; i < parts; i++)
        {
            var ((s1, c1), (s2, c2)) = (Math.SinCos(begin + i * step), Math.SinCos(begin + (i + 1) * step));
            Emit("c", At(c1 - reach * s1, s1 + reach * c1), At(c2 + reach * s2, s2 - reach * c2), i == parts - 1 ? to : At(c2, s2));
        }
        _pen = to;
    }

    private (double X, double Y) Point((double X, double Y) from)
    {
        var x = Number();
        return (from.X + x, from.Y + Number());
    }

    private double Number()
    {
        SkipGaps();
        var start = _at;
        Take("+-");
        var hasDot = false;
        while (_at < _data.Length && (char.IsAsciiDigit(_data[_at]) || _data[_at] == '.' && !hasDot))
        {
            hasDot |= _data[_at++] == '.';
        }
        if (Take("eE"))
        {
            Take("+-");
            while (_at < _data.Length && char.IsAsciiDigit(_data[_at]))
            {
                _at++;
            }
        }
        return double.TryParse(_data.AsSpan(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number : throw Unreadable();
    }

    // A flag is one digit; the next number may follow without a gap.
    private bool Flag()
    {
        SkipGaps();
        return Take("1") || (Take("0") ? false : throw Unreadable());
    }

    private bool Take(string any)
    {
        var isOne = _at < _data.Length && any.Contains(_data[_at], StringComparison.Ordinal);
        _at += isOne ? 1 : 0;
        return isOne;
    }

    private bool SkipGaps()
    {
        while (_at < _data.Length && (char.IsWhiteSpace(_data[_at]) || _data[_at] == ','))
        {
            _at++;
        }
        return _at < _data.Length;
    }

    private void Emit(string stroke, params ReadOnlySpan<(double X, double Y)> points)
    {
        foreach (var (x, y) in points)
        {
            _strokes.Append(PdfText.Number(x)).Append(' ').Append(PdfText.Number(y)).Append(' ');
        }
        _strokes.Append(stroke).Append('\n');
    }

    private FormatException Unreadable() => new($"The path data cannot be read at character {_at + 1}.");
}
