using System.Runtime.Intrinsics;

namespace RandomizedSmoothing.Distributions;

/// <summary>
/// The regularized incomplete gamma functions of large order near their transition, where the central χ² distribution is asked
/// for most: in one evaluation, without a sum or an integral.
/// </summary>
/// <remarks>
/// Temme's uniform expansion (1979; DLMF 8.12): Q(a, y) = erfc(η√(a/2)) / 2 + e^(−aη²/2) / √(2πa) Σ c_k(η) a^(−k), and P with the
/// other signs. Here the c_k are polynomials in u = (y − a) / (y + a), for which no cancellation occurs at y = a, and the far tail
/// has the factor e^(−aη²/2) taken out, as Loader (2000) computes it.
/// </remarks>
internal static class UniformGamma
{
    /// <summary>The smallest order that twelve coefficients serve: the next one has 24⁻¹² = 3e-17 before it.</summary>
    internal const double LeastOrder = 24;

    // The polynomials were fitted for |u| up to here.
    private const double Widest = 0.15;

    // By tests' Reference/coefficients.py, right to 2e-17: one row a power of u, with c₀ … c₃, c₄ … c₇ and c₈ … c₁₁.
    private static readonly Vector256<double>[] First =
    [
        Vector256.Create(-0.3333333333333333, -0.0018518518518518515, 0.004133597883597883, 0.0006494341563786008),
        Vector256.Create(0.16666666666666666, -0.006944444444444445, -0.0053626543209876545, 0.0004589441872427984),
        Vector256.Create(-0.0037037037037022146, 0.00826719576719422, 0.0012988683127575533, -0.0017237765818333406),
        Vector256.Create(0.0438271604938184, -0.003953556731333224, -0.00030971364883436285, 0.0010945682657787649),
        Vector256.Create(-0.0023809523820103153, 0.004203409760065222, 3.403591791682652e-05, -0.0008292952451848701),
        Vector256.Create(0.022710170494173777, -0.002564055458487438, 0.00019750783299715, 0.00059296449729299),
        Vector256.Create(-0.0017734663067549435, 0.0026650289763800487, -0.00021072613313612482, -0.0004396355389047646),
        Vector256.Create(0.014596804143664583, -0.0018362439537658677, 0.000279842261113201, 0.000330857086307862),
        Vector256.Create(-0.0014192724043002693, 0.0018892668840025369, -0.00025645119495661963, -0.0002489127003031991),
        Vector256.Create(0.01045793955502396, -0.0014012170897033372, 0.0002772459491763784, 0.00019233980335065144),
        Vector256.Create(-0.0011831982719659679, 0.001430710446903044, -0.0002505498066300498, -0.00014616066502771968),
        Vector256.Create(0.007987662173582316, -0.0011147772074878589, 0.000254476326205611, 0.00011425389597850885),
        Vector256.Create(-0.0010925615186136162, 0.0012142942051986544, -0.0002495284783470497, -9.120795799391066e-05),
        Vector256.Create(0.006831149109690101, -0.0009822018548073684, 0.0002467531363071535, 7.112667830487034e-05),
    ];

    private static readonly Vector256<double>[] Second =
    [
        Vector256.Create(-0.0008618882909167116, -0.0003367985533663582, 0.0005313079364639921, 0.00034436760689237776),
        Vector256.Create(0.0015680784434401332, -0.00013945627516731712, -0.0011843328747073876, 0.00010343581816521176),
        Vector256.Create(-0.0006735971067329469, 0.001062615872928126, 0.0006887352137849025, -0.001305247837191039),
        Vector256.Create(-0.00011231362356465019, -0.0009171853427137749, 0.00020229360850754718, 0.0014029766363872732),
        Vector256.Create(0.0002495624911917789, 0.0005670182119047669, -0.0005130768053452896, -0.000819772975933466),
        Vector256.Create(-0.00033204761294058796, -0.0003599080982882269, 0.000557801944585559, 0.0003655495747289268),
        Vector256.Create(0.00032383755953700234, 0.00019463022063649854, -0.000524878343610838, -5.8532129117082e-05),
        Vector256.Create(-0.00030787064719457557, -9.55177980436051e-05, 0.00045060640991846006, -0.00013144967975033968),
        Vector256.Create(0.00027834172594307235, 2.4894586953114058e-05, -0.0003772739229330074, 0.00023601176567539814),
        Vector256.Create(-0.0002503940201081263, 1.8359382535118936e-05, 0.00030661963970520667, -0.000289162418332651),
        Vector256.Create(0.00022242983152277352, -4.738795540188734e-05, -0.0002466555736196528, 0.000307083680855947),
        Vector256.Create(-0.00019776203125220678, 6.490956541210586e-05, 0.00019548882889348256, -0.0003064460764796149),
        Vector256.Create(0.00018742074948754488, -8.300304624498678e-05, -0.00016111519688056147, 0.0003150144849318397),
        Vector256.Create(-0.00016666431278653633, 8.873519859502643e-05, 0.0001245323655045607, -0.0002944138010928787),
    ];

    private static readonly Vector256<double>[] Third =
    [
        Vector256.Create(-0.0006526239185953095, -0.0005967612901927465, 0.001332445449480066, 0.0015797276607308357),
        Vector256.Create(0.0016789974413441745, -0.0001440979083204, -0.0038288769971309556, 0.0003250325255678313),
        Vector256.Create(-0.0011935225803853466, 0.0026648908989612623, 0.003159455321459617, -0.008145024239030662),
        Vector256.Create(-0.00042814645090301465, -0.003376608032975571, 0.0012633879160233255, 0.01175396223932687),
        Vector256.Create(0.001327270410150678, 0.001995469222487111, -0.00466053639054023, -0.007233454446340839),
        Vector256.Create(-0.0014189489364140986, -0.00048483546726640794, 0.005168991297406163, 0.0004423156851891416),
        Vector256.Create(0.0012467755615148714, -0.0004924367719121676, -0.004253528823715029, 0.0042216919299742205),
        Vector256.Create(-0.0009803593242915126, 0.0010450411186512288, 0.002962170993691901, -0.00653709244520038),
        Vector256.Create(0.0007178884016175749, -0.001278685761817671, -0.0017179713359981074, 0.007154208557321195),
        Vector256.Create(-0.0004910914265833876, 0.0013210580257770057, 0.0007070423740739569, -0.006739853758257396),
        Vector256.Create(0.00030733780149615436, -0.001250973383018536, 4.693090011201064e-05, 0.005809862434918141),
        Vector256.Create(-0.00016466179322143285, 0.0011276302840933527, -0.0005740614125723786, -0.0046936976334325965),
        Vector256.Create(4.9017059371545266e-05, -0.0010393075299049183, 0.001021268884176991, 0.0037099519831826347),
        Vector256.Create(3.409366764331555e-05, 0.0008796699040009589, -0.0012254324570306644, -0.00262703115359946),
    ];

    /// <summary>Whether <see cref="Tail"/> is right for this order and argument.</summary>
    internal static bool Serves(double order, double y) => order >= LeastOrder && Math.Abs(y - order) <= Widest * (y + order);

    /// <summary>The tail on the far side of the order: Q(order, y) for y ≥ order, else P(order, y).</summary>
    internal static ScaledValue Tail(double order, double y)
    {
        // The difference is exact here.
        var difference = y - order;
        var u = difference / (y + order);
        var square = u * u;
        var exponent = Math.FusedMultiplyAdd(-order * u * square, ArtanhRest(square), u * difference);
        var near = ScaledErrorFunction.Of(Math.Sqrt(exponent)) / 2;
        var correction = Corrections(order, u) / Math.Sqrt(2 * Math.PI * order);
        return new(-exponent, difference >= 0 ? near + correction : near - correction);
    }

    /// <summary>2 (artanh u − u) / u³ = 2/3 + 2u²/5 + 2u⁴/7 + ….</summary>
    private static double ArtanhRest(double square)
    {
        var fourth = square * square;
        var even = Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(0.13296373572008255, fourth, 0.18181810670582937), fourth, 0.28571428571307067), fourth, 0.6666666666666666);
        var odd = Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(0.12759669703685225, fourth, 0.15385324463139727), fourth, 0.2222222226535477), fourth, 0.4000000000000013);
        return Math.FusedMultiplyAdd(odd, square, even);
    }

    private static double Corrections(double order, double u)
    {
        var inverse = 1 / order;
        var square = inverse * inverse;
        var sum = Rows(First, u);
        if (order < 1000)
        {
            var fourth = Vector256.Create(square * square);
            sum = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(Rows(Third, u), fourth, Rows(Second, u)), fourth, sum);
        }

        return Vector256.Dot(sum, Vector256.Create(1, inverse, square, square * inverse));
    }

    private static Vector256<double> Rows(Vector256<double>[] rows, double u)
    {
        var square = Vector256.Create(u * u);
        var (even, odd) = (rows[^2], rows[^1]);
        for (var i = rows.Length - 4; i >= 0; i -= 2)
        {
            even = Vector256.FusedMultiplyAdd(even, square, rows[i]);
            odd = Vector256.FusedMultiplyAdd(odd, square, rows[i + 1]);
        }

        return Vector256.FusedMultiplyAdd(odd, Vector256.Create(u), even);
    }
}
