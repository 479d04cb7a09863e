namespace YouthArchive.SummerSchool.Selection;

/// <summary>How a relaxation ended: a real optimum, no solution, or neither could be told in the steps allowed.</summary>
internal enum RelaxedEnd { Optimal, Impossible, GivenUp }

/// <summary>
/// The linear relaxation (a person may be chosen in part), kept as a dictionary of the dual simplex method with bounds: every basic
/// variable is a sum of the others. Column j &lt; n is person j, column n + r the number in row r. It begins with everybody chosen, which
/// is best and too many, and keeps the prices right while it mends the rows; so it goes on from where it stood after a bound has changed.
/// It reckons with doubles and decides nothing: what follows from its prices is checked in whole numbers by <see cref="Prices"/>.
/// </summary>
internal sealed class Relaxation
{
    private const double Eps = 1e-9;

    private readonly QuotaProblem _problem;
    private readonly double[][] _table;
    private readonly double[] _price;
    private readonly int[] _basic;
    private readonly int[] _column;
    private readonly bool[] _isUpper;
    private readonly double[] _lower;
    private readonly double[] _upper;
    private readonly double[] _value;

    public Relaxation(QuotaProblem problem)
    {
        _problem = problem;
        var (n, m) = (problem.People, problem.Count);
        _table = [.. Enumerable.Range(0, m).Select(_ => new double[n])];
        for (var j = 0; j < n; j++)
        {
            foreach (var row in problem.Rows[j])
            {
                _table[row][j] = 1;
            }
        }
        _price = [.. problem.Weights.Select(w => (double)w)];
        _basic = [.. Enumerable.Range(n, m)];
        _column = [.. Enumerable.Range(0, n)];
        _isUpper = [.. Enumerable.Repeat(true, n)];
        _lower = [.. Enumerable.Repeat(0.0, n), .. problem.Least.Select(l => (double)l)];
        _upper = [.. Enumerable.Repeat(1.0, n), .. problem.Most.Select(l => (double)l)];
        _value = new double[m];
    }

    private Relaxation(Relaxation from)
    {
        _problem = from._problem;
        _table = [.. from._table.Select(r => (double[])r.Clone())];
        (_price, _basic, _column) = ((double[])from._price.Clone(), (int[])from._basic.Clone(), (int[])from._column.Clone());
        (_isUpper, _lower, _upper, _value) = ((bool[])from._isUpper.Clone(), (double[])from._lower.Clone(), (double[])from._upper.Clone(), (double[])from._value.Clone());
    }

    public Relaxation Copy() => new(this);

    /// <summary>The row that cannot be mended; after <see cref="RelaxedEnd.Impossible"/>.</summary>
    public double[] Proof { get; private set; } = [];

    public void Fix(int person, bool isChosen)
    {
        _lower[person] = _upper[person] = isChosen ? 1 : 0;
        if (Array.IndexOf(_column, person) is var k and >= 0)
        {
            _isUpper[k] = isChosen;
        }
    }

    public RelaxedEnd Solve()
    {
        for (var step = 0; step < 2000 + 20 * _problem.Count; step++)
        {
            Evaluate();
            var i = Worst();
            if (i < 0)
            {
                return RelaxedEnd.Optimal;
            }
            var k = Entering(i);
            if (k < 0)
            {
                Proof = Multipliers(i);
                return RelaxedEnd.Impossible;
            }
            Pivot(i, k, leavesLow: _value[i] < _lower[_basic[i]]);
        }
        return RelaxedEnd.GivenUp;
    }

    /// <summary>How much of each person is chosen.</summary>
    public double[] People()
    {
        var people = new double[_problem.People];
        for (var k = 0; k < _column.Length; k++)
        {
            if (_column[k] < people.Length)
            {
                people[_column[k]] = Bound(k);
            }
        }
        for (var i = 0; i < _basic.Length; i++)
        {
            if (_basic[i] < people.Length)
            {
                people[_basic[i]] = _value[i];
            }
        }
        return people;
    }

    /// <summary>What one more in each row is worth.</summary>
    public double[] RowPrices()
    {
        var prices = new double[_problem.Count];
        for (var k = 0; k < _column.Length; k++)
        {
            if (_column[k] >= _problem.People)
            {
                prices[_column[k] - _problem.People] = _price[k];
            }
        }
        return prices;
    }

    private double Bound(int k) => _isUpper[k] ? _upper[_column[k]] : _lower[_column[k]];

    private void Evaluate()
    {
        for (var i = 0; i < _basic.Length; i++)
        {
            var (row, sum) = (_table[i], 0.0);
            for (var k = 0; k < row.Length; k++)
            {
                sum += row[k] * Bound(k);
            }
            _value[i] = sum;
        }
    }

    private int Worst()
    {
        var (worst, at) = (1e-7, -1);
        for (var i = 0; i < _basic.Length; i++)
        {
            var off = Math.Max(_lower[_basic[i]] - _value[i], _value[i] - _upper[_basic[i]]);
            if (off > worst)
            {
                (worst, at) = (off, i);
            }
        }
        return at;
    }

    /// <summary>The cheapest columns are turned to their other bound as long as that does not mend the row; the next one enters.</summary>
    private int Entering(int i)
    {
        var isLow = _value[i] < _lower[_basic[i]];
        var left = isLow ? _lower[_basic[i]] - _value[i] : _value[i] - _upper[_basic[i]];
        var row = _table[i];
        var open = new List<(double Ratio, int Column)>();
        for (var k = 0; k < row.Length; k++)
        {
            var raises = row[k] > 0 != _isUpper[k];
            if (Math.Abs(row[k]) > Eps && raises == isLow && _upper[_column[k]] > _lower[_column[k]])
            {
                open.Add((Math.Abs(_price[k] / row[k]), k));
            }
        }
        open.Sort((a, b) => a.Ratio.CompareTo(b.Ratio) is var c and not 0 ? c : _column[a.Column].CompareTo(_column[b.Column]));
        foreach (var (_, k) in open)
        {
            var turned = Math.Abs(row[k]) * (_upper[_column[k]] - _lower[_column[k]]);
            if (turned >= left - 1e-7)
            {
                return k;
            }
            _isUpper[k] = !_isUpper[k];
            left -= turned;
        }
        return -1;
    }

    private void Pivot(int i, int k, bool leavesLow)
    {
        var (row, pivot) = (_table[i], _table[i][k]);
        for (var c = 0; c < row.Length; c++)
        {
            row[c] = c == k ? 1 / pivot : -row[c] / pivot;
        }
        for (var r = 0; r < _table.Length; r++)
        {
            if (r != i)
            {
                Add(_table[r], row, k);
            }
        }
        Add(_price, row, k);
        (_basic[i], _column[k]) = (_column[k], _basic[i]);
        _isUpper[k] = !leavesLow;
    }

    private static void Add(double[] to, double[] row, int k)
    {
        var factor = to[k];
        if (factor == 0)
        {
            return;
        }
        to[k] = 0;
        for (var c = 0; c < row.Length; c++)
        {
            to[c] += factor * row[c];
        }
    }

    private double[] Multipliers(int i)
    {
        var proof = new double[_problem.Count];
        for (var k = 0; k < _column.Length; k++)
        {
            if (_column[k] >= _problem.People)
            {
                proof[_column[k] - _problem.People] = _table[i][k];
            }
        }
        if (_basic[i] >= _problem.People)
        {
            proof[_basic[i] - _problem.People] = -1;
        }
        return proof;
    }
}
