package io.bellwether.markets.fartrans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder in the layout of FAR-Trans: two clients, three assets, all made up. */
public final class MadeUpFarTrans {

  private MadeUpFarTrans() {}

  public static Path in(Path folder) throws IOException {
    write(
        folder,
        "customer_information.csv",
        """
        customerID,customerType,riskLevel,investmentCapacity,lastQuestionnaireDate,timestamp
        LATE,Mass,Predicted_Income,Predicted_CAP_LT30K,2022-01-01,2021-03-19
        LATE,Premium,Balanced,CAP_80K_300K,2022-01-01,2022-01-21
        EARLY,Professional,Aggressive,CAP_GT300K,2015-04-27,2018-01-02
        EARLY,Legal Entity,Not_Available,Not_Available,2015-04-27,2022-01-21
        """);
    write(
        folder,
        "asset_information.csv",
        """
        ISIN,assetName,assetShortName,assetCategory,assetSubCategory,marketID,sector,industry,timestamp
        US0378331005,"Orchard, Old",ORCH,Stock,,XNAS,Technology,Fruit,2018-01-02
        US0378331005,"Orchard, Inc.",ORCH,Stock,Large Cap,XNAS,Technology,Fruit,2019-05-06
        DE0007164600,Ομόλογο 2027,ΟΜΟΛ 0 06/30/27,Bond,Corporate,EBB,,,2018-01-03
        US5949181045,,WINDOW,MTF,Money Market,XLUX,,,2018-01-02
        """);
    write(
        folder,
        "markets.csv",
        """
        exchangeID,marketID,name,description,country,tradingDays,tradingHours,marketClass
        XNAS,XNAS,Nasdaq,"Stocks, mostly",USA,"Mon,Tue",14:30-21:00,Public Securities
        ATHEX,EBB,Book building,,Greece,Mon,08:15-15:20,Public Securities
        XLUX,XLUX,Nowhere,,-,Mon,08:00-16:30,Public Securities
        """);
    write(
        folder,
        "limit_prices.csv",
        """
        ISIN,minDate,maxDate,priceMinDate,priceMaxDate,profitability
        US0378331005,2018-01-02,2022-11-29,43.06,141.17,2.27
        DE0007164600,2018-01-03,2022-11-28,0.9931,1.015,0.02
        """);
    return folder;
  }

  public static void write(Path folder, String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  public static void append(Path folder, String file, String text) throws IOException {
    write(folder, file, Files.readString(folder.resolve(file)) + text);
  }
}
